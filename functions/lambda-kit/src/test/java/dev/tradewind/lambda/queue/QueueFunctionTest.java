package dev.tradewind.lambda.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.Called;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.SentMessages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

class QueueFunctionTest {
    private static final String PARKED = "https://sqs/parked";

    private final SentMessages sqs = new SentMessages(request -> request.messageBody().equals("unparkable"));

    private Called deliver(String queue, String... bodies) {
        List<Map<String, Object>> records = Stream.of(bodies).map(body -> Map.<String, Object>of("messageId", "id-" + body, "body", body,
                "eventSourceARN", "arn:aws:sqs:eu-central-1:123456789012:" + queue, "attributes", Map.of("ApproximateReceiveCount", "3")))
                .toList();
        return Called.with(new Works(sqs), Json.of(Map.of("Records", records)).toString());
    }

    private static List<String> failures(Called called) {
        return called.answer().items("/batchItemFailures").stream().map(item -> item.text("/itemIdentifier")).toList();
    }

    @Test
    void onlyWhatIsToBeTriedAgainIsReported() {
        assertThat(failures(deliver("tradewind-prod-work", "done", "retry", "park", "throw", "done2"))).containsExactly("id-retry",
                "id-throw");
    }

    @Test
    void aParkedMessageKeepsItsQueueAndReason() {
        deliver("tradewind-prod-work", "park");
        assertThat(sqs.sent()).singleElement().satisfies(message -> {
            assertThat(message.queueUrl()).isEqualTo(PARKED);
            assertThat(message.messageBody()).isEqualTo("park");
            assertThat(message.messageAttributes().get("queue").stringValue()).isEqualTo("tradewind-prod-work");
            assertThat(message.messageAttributes().get("message_id").stringValue()).isEqualTo("id-park");
            assertThat(message.messageAttributes().get("reason").stringValue()).isEqualTo("never works");
        });
    }

    @Test
    void aMessageThatCannotBeParkedStaysInItsQueue() {
        assertThat(failures(deliver("tradewind-prod-work", "unparkable", "done"))).containsExactly("id-unparkable");
        assertThat(sqs.sent()).isEmpty();
    }

    @Test
    void aMessageOfAnUnknownQueueIsParked() {
        assertThat(failures(deliver("tradewind-prod-other", "done"))).isEmpty();
        assertThat(sqs.sent().getFirst().messageAttributes().get("reason").stringValue()).contains("tradewind-prod-other");
    }

    @Test
    void whatAHandlerThrowsStaysOutOfTheLog() {
        Called called = deliver("tradewind-prod-work", "throw");
        assertThat(called.printed()).contains("message_failed", "IllegalStateException").doesNotContain("secret of throw");
    }

    @Test
    void parkedMessagesAreCounted() {
        assertThat(deliver("tradewind-prod-work", "park").printed()).contains("\"MessagesParked\":1", "message_parked");
    }

    @Test
    void anEventGoesOnUnderTheIdOfWhatSetItOff() {
        String event = "{\"id\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"type\":\"OrderPlaced\",\"version\":1,\"occurred_at\":\"2026-11-20T10:00:00Z\","
                + "\"subject\":\"s\",\"correlation_id\":\"checkout-42\",\"payload\":\"{}\"}";
        assertThat(deliver("tradewind-prod-work", event).printed()).contains("\"correlation_id\":\"checkout-42\"", "corr checkout-42");
        assertThat(deliver("tradewind-prod-work", "retry").printed()).contains("\"correlation_id\":\"id-retry\"");
    }

    /** A function with one queue. */
    private static final class Works extends QueueFunction {
        Works(SqsClient sqs) {
            super(Map.of("work", Work.class), FunctionBeans.with(Map.of("PARKED_QUEUE", PARKED), sqs));
        }
    }

    @Singleton
    static final class Work implements QueueHandler {
        @Override
        public RecordOutcome handle(QueueMessage message) {
            assertThat(message.deliveries()).isEqualTo(3);
            return switch (message.body()) {
                case "retry" -> new RecordOutcome.Retry("not yet");
                case "park", "unparkable" -> new RecordOutcome.Park("never works");
                case "throw" -> throw new IllegalStateException("secret of " + message.body());
                case "done", "done2" -> new RecordOutcome.Done();
                default -> new RecordOutcome.Retry("corr " + Invocation.current().correlationId());
            };
        }
    }
}
