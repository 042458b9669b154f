package dev.tradewind.lambda.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.EventId;
import dev.tradewind.lambda.Called;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.queue.EventMessages;
import dev.tradewind.lambda.queue.QueueMessage;
import dev.tradewind.lambda.settings.Settings;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.testkit.SentMessages;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Events as DynamoDB Streams hands them to Lambda. */
class OutboxRelayTest {
    private static final Map<String, String> ROUTES = Map.of("EVENT_ROUTES",
            "OrderPlaced=https://q/mail https://q/points;StockDeclared=https://q/stock");

    private static String record(int n, String type) {
        return """
                {"eventID":"e%1$d","eventName":"INSERT","eventVersion":"1.1","eventSource":"aws:dynamodb","awsRegion":"eu-central-1","dynamodb":{
                 "ApproximateCreationDateTime":1.7636e9,"Keys":{"pk":{"S":"EVT#2026112010#3"},"sk":{"S":"01890a5d-ac96-774b-bcce-b3020990000%1$d"}},
                 "NewImage":{"pk":{"S":"EVT#2026112010#3"},"sk":{"S":"01890a5d-ac96-774b-bcce-b3020990000%1$d"},"type":{"S":"%2$s"},"version":{"N":"1"},
                 "occurred_at":{"S":"2026-11-20T10:00:00Z"},"subject":{"S":"order-%1$d"},"correlation_id":{"S":"c-%1$d"},
                 "payload":{"B":"%3$s"},"expires_at":{"N":"1795000000"}},
                 "SequenceNumber":"10000000000000000000%1$d","SizeBytes":300,"StreamViewType":"NEW_IMAGE"},
                 "eventSourceARN":"arn:aws:dynamodb:eu-central-1:123456789012:table/outbox/stream/2026-11-20T00:00:00.000"}"""
                .formatted(n, type, Base64.getEncoder().encodeToString(Deflated.deflate("{\"n\":%d}".formatted(n).getBytes(UTF_8))));
    }

    private static Called relay(SentMessages sqs, String... records) {
        return Called.with(new OutboxRelay(FunctionBeans.with(ROUTES, sqs)), "{\"Records\":[" + String.join(",", records) + "]}");
    }

    private static List<String> failures(Called called) {
        return called.answer().items("/batchItemFailures").stream().map(item -> item.text("/itemIdentifier")).toList();
    }

    @Test
    void everyEventGoesToTheQueuesThatWantItsType() {
        var sqs = new SentMessages(_ -> false);
        assertThat(failures(relay(sqs, record(1, "OrderPlaced"), record(2, "Unwanted"), record(3, "StockDeclared")))).isEmpty();
        assertThat(sqs.sent()).extracting(request -> request.queueUrl()).containsExactly("https://q/mail", "https://q/points",
                "https://q/stock");
    }

    @Test
    void whatWasWrittenIsWhatAConsumerReads() {
        var event = new EventEnvelope(new EventId("01890a5d-ac96-774b-bcce-b30209900001"), "OrderPlaced", 1,
                Instant.parse("2026-11-20T10:00:00Z"),
                "order-1", "c-1", "{\"n\":1}");
        var sqs = new SentMessages(_ -> false);
        relay(sqs, record(1, "OrderPlaced"));
        assertThat(EventMessages.read(new QueueMessage("m", "q", sqs.sent().getFirst().messageBody(), 1))).contains(event);
    }

    /** Trap 23: what could not be sent comes again, and so does all that follows it. */
    @Test
    void theFirstThatWouldNotGoIsReportedBySequenceNumber() {
        var sqs = new SentMessages(request -> request.messageBody().contains("order-2"));
        assertThat(failures(relay(sqs, record(1, "StockDeclared"), record(2, "StockDeclared"), record(3, "StockDeclared"))))
                .containsExactly("100000000000000000002");
        assertThat(sqs.sent()).hasSize(1);
    }

    @Test
    void aRemovalIsNoEvent() {
        var sqs = new SentMessages(_ -> false);
        String removal = "{\"eventName\":\"REMOVE\",\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":\"a\"},\"sk\":{\"S\":\"b\"}},\"SequenceNumber\":\"7\"}}";
        assertThat(failures(relay(sqs, removal))).isEmpty();
        assertThat(sqs.sent()).isEmpty();
    }

    @Test
    void aWrongRoutingTableIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new OutboxRelay(FunctionBeans.with(Map.of("EVENT_ROUTES", "OrderPlaced"), new SentMessages(_ -> false))))
                .withMessageContaining("EVENT_ROUTES is not a table");
        assertThatIllegalStateException().isThrownBy(() -> new OutboxRelay(FunctionBeans.with(Map.of(), new SentMessages(_ -> false))))
                .withMessageContaining("EVENT_ROUTES is missing");
    }

    @Test
    void anEventIsOneMoreWriteOfItsTransaction() {
        var tables = new Tables(
                new Settings(Map.of("CATALOG_TABLE", "a", "COMMERCE_TABLE", "b", "RATES_TABLE", "c", "PARTIES_TABLE", "p", "OUTBOX_TABLE",
                        "outbox")));
        var event = new EventEnvelope(new EventId("01890a5d-ac96-774b-bcce-b30209900001"), "OrderPlaced", 1,
                Instant.parse("2026-11-20T10:59:59Z"),
                "order-1", "c-1", "{}");
        var put = (Write.Put) new Outbox(tables).write(event);
        assertThat(put.table()).isEqualTo("outbox");
        assertThat(put.item().get("pk").s()).startsWith("EVT#2026112010#");
        assertThat(put.item().get("expires_at").n()).isEqualTo(Long.toString(event.occurredAt().getEpochSecond() + 14 * 86_400));
        assertThat(put.condition().expression()).isEqualTo("attribute_not_exists(pk)");
    }
}
