package dev.tradewind.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.webhooks.model.FeedEntry;
import dev.tradewind.webhooks.port.Feed;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code GET /events}: what webhooks tell, for who cannot be called. The reader keeps the cursor, and asks with it for what came since. */
@Singleton
final class ReadEventsHandler implements HttpHandler {
    private final Owners owners;
    private final Feed feed;
    private final Paging paging;
    private final Problems problems;
    private final Json json;

    ReadEventsHandler(Owners owners, Feed feed, Paging paging, Problems problems, Json json) {
        this.owners = owners;
        this.feed = feed;
        this.paging = paging;
        this.problems = problems;
        this.json = json;
    }

    /** An event, with the id that its webhook has too. */
    @Serdeable
    record Event(String id, String type, String timestamp, JsonNode data) {
        static Event of(FeedEntry entry) {
            JsonNode body = Json.parse(entry.body().getBytes(UTF_8)).orElseThrow();
            return new Event(entry.id().value(), body.get("type").getStringValue(), body.get("timestamp").getStringValue(),
                    body.get("data"));
        }
    }

    /** A page, and the cursor of what follows it, whether or not there is anything yet. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Page(List<Event> events, String next) {}

    @Override
    public Response handle(Request request) {
        return owners.merchant(request).map(merchant -> read(request, merchant))
                .orElseGet(problems::merchantsOnly);
    }

    private Response read(Request request, MerchantId merchant) {
        String list = "events " + merchant;
        return switch (feed.read(merchant, paging.after(request, list).map(Long::valueOf), Paging.limit(request))) {
            case Feed.Page.Read(List<FeedEntry> entries, long position) -> Response.json(200, json,
                    new Page(entries.stream().map(Event::of).toList(), paging.cursor(list, Long.toString(position))));
            case Feed.Page.Missed _ -> problems.answer(410, "cursor_expired",
                    "What follows is older than 30 days and gone. Begin without a cursor, and look up what came between.");
        };
    }
}
