package dev.tradewind.local.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Aws;
import dev.tradewind.local.Client;
import dev.tradewind.local.Fixture;
import dev.tradewind.local.Json;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.sqs.SqsClient;

class ControlTest {

    @Test
    void theIndexShowsWhatRuns() {
        HttpResponse<String> page = Client.get("/_local/");

        assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(page.body()).contains("/items/{id}", "Worker", "cron(0 3 * * ? *)", "WorkDeadLetters", "Europe/Brussels");
    }

    @Test
    void theStorefrontStandsForAnyPageOfTheShop() {
        HttpResponse<String> page = Client.get("/_local/storefront/continue/abc?x=%3Cb%3E");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/continue/abc").doesNotContain("<b>");
    }

    @Test
    void whomAFunctionWaitsForIsCounted() {
        assertThat(Client.get("/allowed-call").statusCode()).isEqualTo(200);
        JsonNode before = waits();
        assertThat(before.path("calls").asLong()).isPositive();
        assertThat(before.path("micros").asLong()).isGreaterThan(before.path("calls").asLong() * 10);
        Client.get("/allowed-call");
        assertThat(waits().path("calls").asLong()).isGreaterThan(before.path("calls").asLong());
    }

    private static JsonNode waits() {
        return Json.parse(Client.get("/_local/waits").body()).orElseThrow().path("AllowedCaller").path("dynamodb");
    }

    @Test
    void memoryIsWhatIsLeftOnTheHeap() {
        JsonNode memory = Json.parse(Client.post("/_local/memory", "").body()).orElseThrow();
        assertThat(memory.path("heap_bytes").asLong()).isBetween(1_000_000L, memory.path("heap_max_bytes").asLong());
        assertThat(memory.path("threads").asInt()).isPositive();
    }

    @Test
    void anUnknownAddressIsNotFound() {
        assertThat(Client.get("/_local/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aReceivedMessageAppearsAgainWhenTheClockMovesPastItsVisibilityTimeout() {
        try (SqsClient sqs = Aws.sqs()) {
            String url = sqs.getQueueUrl(request -> request.queueName("QuietQueue")).queueUrl();
            sqs.sendMessage(message -> message.queueUrl(url).messageBody("held"));
            assertThat(sqs.receiveMessage(request -> request.queueUrl(url)).messages()).hasSize(1);
            assertThat(sqs.receiveMessage(request -> request.queueUrl(url)).messages()).isEmpty();
            assertThat(quiet()).isEqualTo("{\"visible\":0,\"in_flight\":1,\"delayed\":0}");

            Client.post("/_local/clock", "{\"advance\":\"PT10M1S\"}");

            assertThat(quiet()).isEqualTo("{\"visible\":1,\"in_flight\":0,\"delayed\":0}");
            assertThat(sqs.receiveMessage(request -> request.queueUrl(url)).messages()).hasSize(1);
        }
    }

    @Test
    void tablesAreMadeAsDeclared() {
        try (DynamoDbClient dynamo = Aws.dynamo()) {
            TableDescription table = dynamo.describeTable(request -> request.tableName("tradewind-items")).table();

            assertThat(table.keySchema()).hasSize(2);
            assertThat(table.globalSecondaryIndexes()).singleElement().satisfies(index -> assertThat(index.indexName()).isEqualTo("due"));
            assertThat(table.streamSpecification().streamViewTypeAsString()).isEqualTo("NEW_IMAGE");
            assertThat(
                    dynamo.describeTimeToLive(request -> request.tableName("tradewind-items")).timeToLiveDescription().timeToLiveStatus())
                    .isEqualTo(TimeToLiveStatus.ENABLED);
        }
    }

    @Test
    void whatHasNoEffectHereIsSaidOnce() {
        Fixture.stack();

        assertThat(Fixture.printed()).contains("Without effect here: 1 Alarm")
                .contains("Strange: the local stack has nothing for AWS::Strange::Thing");
    }

    private static String quiet() {
        return Client.json(Client.get("/_local/queues")).path("QuietQueue").toString();
    }
}
