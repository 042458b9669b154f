package dev.tradewind.shipments;

import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.queue.QueueHandler;
import dev.tradewind.lambda.queue.QueueMessage;
import dev.tradewind.lambda.queue.RecordOutcome;
import dev.tradewind.shipments.port.Shipments.Post;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Messages of the queue {@code carriers}: what {@link dev.tradewind.shipments.webhooks.CarrierQueue} has put there. */
@Singleton
final class CarrierPostHandler implements QueueHandler {
    private final RecordPost recordPost;

    CarrierPostHandler(RecordPost recordPost) {
        this.recordPost = recordPost;
    }

    @Override
    public RecordOutcome handle(QueueMessage message) {
        return post(message).map(recordPost::handle).map(CarrierPostHandler::outcome)
                .orElseGet(() -> new RecordOutcome.Park("not a carrier's post"));
    }

    static RecordOutcome outcome(RecordPost.Outcome outcome) {
        return switch (outcome) {
            case RecordPost.Outcome.Recorded _,RecordPost.Outcome.Kept _,RecordPost.Outcome.Nothing _ -> new RecordOutcome.Done();
            case RecordPost.Outcome.Contended _ -> new RecordOutcome.Retry("contended");
            case RecordPost.Outcome.Unusable(String why) -> new RecordOutcome.Park(why);
        };
    }

    private static Optional<Post> post(QueueMessage message) {
        return Json.parse(message.body().getBytes(StandardCharsets.UTF_8)).flatMap(CarrierPostHandler::read);
    }

    private static Optional<Post> read(JsonNode tree) {
        try {
            byte[] body = Deflated.inflate(Base64.getDecoder().decode(tree.get("body").getStringValue()));
            return Optional
                    .of(new Post(tree.get("source").getStringValue(), Instant.parse(tree.get("received_at").getStringValue()), body));
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException | DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
