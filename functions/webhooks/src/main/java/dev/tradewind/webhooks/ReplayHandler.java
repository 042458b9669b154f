package dev.tradewind.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradewind.lambda.http.Field;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Input;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.webhookdelivery.Deliver;
import dev.tradewind.webhookdelivery.model.Delivery;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.port.Deliveries;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * {@code POST /webhook-endpoints/{id}/replay}: sends again what the log has of a span of time, under the same ids. Each request does a page
 * of it and says where to go on; sent again, it does no harm, since what waits already is left alone.
 */
@Singleton
final class ReplayHandler implements HttpHandler {
    /** Before and after these nothing was ever told; "from the beginning" is year 1 for some. */
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final Owners owners;
    private final Deliveries deliveries;
    private final Deliver deliver;
    private final Paging paging;
    private final Problems problems;
    private final Json json;
    private final Clock clock;

    ReplayHandler(Owners owners, Deliveries deliveries, Deliver deliver, Paging paging, Problems problems, Json json, Clock clock) {
        this.owners = owners;
        this.deliveries = deliveries;
        this.deliver = deliver;
        this.paging = paging;
        this.problems = problems;
        this.json = json;
        this.clock = clock;
    }

    /** What is asked for. */
    private record Span(Instant from, Instant to, List<String> types, Optional<String> after) {}

    /** What was done. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Done(int replayed, Optional<String> next) {}

    @Override
    public Response handle(Request request) {
        return owners.withEndpoint(request, endpoint -> {
            Span span = span(request.json());
            return endpoint.disabled().isPresent()
                    ? problems.answer(409, "endpoint_disabled", "Enable the endpoint first.")
                    : Response.json(200, json, replayed(endpoint, span));
        });
    }

    private Done replayed(Endpoint endpoint, Span span) {
        String list = "replay " + endpoint.id() + " " + span.from() + " " + span.to();
        List<Delivery> page = deliveries.between(endpoint.id(), span.from(), span.to(), paging.afterEvent(span.after(), list), Paging.MOST);
        long again = page.stream().filter(delivery -> span.types().isEmpty() || span.types().contains(delivery.telling().type()))
                .filter(delivery -> delivery.state() != Delivery.State.PENDING)
                .filter(delivery -> deliveries.save(delivery, delivery.again(clock.instant()))).count();
        deliver.rouse(endpoint);
        Optional<String> next = page.size() < Paging.MOST
                ? Optional.empty()
                : Optional.of(paging.cursor(list, page.getLast().telling().id().value()));
        return new Done(Math.toIntExact(again), next);
    }

    private static Span span(Input in) {
        Field<Instant> from = in.text("/from").required().as(ReplayHandler::time, "invalid_time",
                "Must be a time such as 2026-11-22T00:00:00Z.");
        Field<Instant> to = in.text("/to").required().as(ReplayHandler::time, "invalid_time",
                "Must be a time such as 2026-11-23T00:00:00Z.");
        Field<List<String>> types = in.texts("/types").size(0, 50);
        Field<String> after = in.text("/after").max(256);
        if (from.optional().isPresent() && to.optional().filter(end -> !end.isAfter(from.optional().get())).isPresent()) {
            in.fault("invalid_span", "/to", "Must be after from.");
        }
        return in.read(() -> new Span(from.get(), to.get(), types.otherwise(List.of()), after.optional()));
    }

    private static Optional<Instant> time(String text) {
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            return Optional.of(time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time);
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
