package dev.tradewind.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Aws;
import dev.tradewind.local.Client;
import dev.tradewind.local.Eventually;
import dev.tradewind.local.Fixture;
import dev.tradewind.local.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StreamSourceTest {

    private final String mark = UUID.randomUUID().toString();

    @Test
    void anInsertReachesTheFunctionWithItsNewImage() {
        put("item", "first");
        Eventually.holds("the function got it", () -> !records().isEmpty());

        JsonNode record = records().getFirst();
        assertThat(record.path("eventName").asText()).isEqualTo("INSERT");
        assertThat(record.path("eventSource").asText()).isEqualTo("aws:dynamodb");
        assertThat(record.path("eventSourceARN").asText())
                .startsWith("arn:aws:dynamodb:eu-west-1:000000000000:table/tradewind-items/stream/");
        assertThat(record.path("dynamodb").path("NewImage").path("content").path("S").asText()).isEqualTo("first");
        assertThat(record.path("dynamodb").path("Keys").path("pk").path("S").asText()).isEqualTo(mark);
        assertThat(record.path("dynamodb").path("SequenceNumber").asText()).matches("\\d+");
    }

    @Test
    void changesThatTheFilterLeavesOutAreNotFed() {
        put("item", "first");
        put("item", "second");
        put("other", "third");
        Eventually.holds("the last one came", () -> contents().contains("third"));

        assertThat(contents()).containsExactly("first", "third");
    }

    @Test
    void whatFailsAgainAndAgainGoesToTheFailureQueueAndTheRestGoesOn() {
        long failures = failures();
        put("a", "before");
        put("b", "poison");
        put("c", "after");
        Eventually.holds("the rest came", () -> contents().contains("after"));
        Eventually.holds("it was given up", () -> failures() == failures + 1);

        assertThat(contents().stream().filter("poison"::equals).count()).isGreaterThanOrEqualTo(2);
        assertThat(contents()).contains("before", "after");
    }

    private static long failures() {
        return Client.json(Client.get("/_local/queues")).path("StreamFailures").path("visible").asLong();
    }

    private List<String> contents() {
        return records().stream().map(record -> record.path("dynamodb").path("NewImage").path("content").path("S").asText()).toList();
    }

    private List<JsonNode> records() {
        return Fixture.eventsOf("Relay").stream().map(event -> Json.parse(event).orElseThrow())
                .flatMap(event -> event.path("Records").valueStream())
                .filter(record -> record.path("dynamodb").path("Keys").path("pk").path("S").asText().equals(mark)).toList();
    }

    private void put(String sk, String content) {
        try (DynamoDbClient dynamo = Aws.dynamo()) {
            dynamo.putItem(request -> request.tableName("tradewind-items")
                    .item(Map.of("pk", AttributeValue.fromS(mark), "sk", AttributeValue.fromS(sk), "content",
                            AttributeValue.fromS(content))));
        }
    }
}
