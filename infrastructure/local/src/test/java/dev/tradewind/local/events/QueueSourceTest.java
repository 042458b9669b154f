package dev.tradewind.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Aws;
import dev.tradewind.local.Client;
import dev.tradewind.local.Eventually;
import dev.tradewind.local.Fixture;
import dev.tradewind.local.Json;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

class QueueSourceTest {

    private final String mark = UUID.randomUUID().toString();

    @Test
    void aMessageReachesTheFunctionInLambdasForm() {
        send("good " + mark);
        Eventually.holds("the function got it", () -> received("good " + mark) == 1);

        JsonNode event = Fixture.eventsOf("Worker").stream().filter(text -> text.contains(mark)).findFirst().flatMap(Json::parse)
                .orElseThrow();
        JsonNode record = event.path("Records").path(0);
        assertThat(record.path("body").asText()).isEqualTo("good " + mark);
        assertThat(record.path("eventSource").asText()).isEqualTo("aws:sqs");
        assertThat(record.path("eventSourceARN").asText()).isEqualTo("arn:aws:sqs:eu-west-1:000000000000:WorkQueue");
        assertThat(record.path("attributes").path("ApproximateReceiveCount").asText()).isEqualTo("1");
        assertThat(record.path("attributes").path("SentTimestamp").asText()).matches("\\d{13}");
        assertThat(record.path("messageAttributes").path("type").path("stringValue").asText()).isEqualTo("greeting");
        assertThat(record.path("messageAttributes").path("type").path("dataType").asText()).isEqualTo("String");
    }

    @Test
    void onlyFailedMessagesComeBackAndEndInTheDeadLetterQueue() {
        long dead = dead();
        send("good " + mark);
        send("poison " + mark);
        Eventually.holds("both were tried", () -> received("good " + mark) == 1 && received("poison " + mark) == 1);

        advance("PT61S");
        Eventually.holds("the failed one came again", () -> received("poison " + mark) == 2);
        advance("PT61S");
        Eventually.holds("it was given up", () -> dead() == dead + 1);

        assertThat(received("good " + mark)).isEqualTo(1);
        assertThat(received("poison " + mark)).isEqualTo(2);
    }

    @Test
    void idleMeansThatNothingIsLeftToDo() {
        for (int i = 0; i < 20; i++) {
            send("good " + mark + " " + i);
        }

        assertThat(Client.post("/_local/idle?timeout=PT15S", "").statusCode()).isEqualTo(200);
        for (int i = 0; i < 20; i++) {
            assertThat(received("good " + mark + " " + i + "\"")).isEqualTo(1);
        }
    }

    private static void advance(String duration) {
        assertThat(Client.post("/_local/clock", "{\"advance\":\"" + duration + "\"}").statusCode()).isEqualTo(200);
    }

    private static long received(String body) {
        return Fixture.eventsOf("Worker").stream().filter(event -> event.contains("\"body\":\"" + body)).count();
    }

    private static long dead() {
        return Client.json(Client.get("/_local/queues")).path("WorkDeadLetters").path("visible").asLong();
    }

    private static void send(String body) {
        try (SqsClient sqs = Aws.sqs()) {
            String url = sqs.getQueueUrl(request -> request.queueName("WorkQueue")).queueUrl();
            sqs.sendMessage(message -> message.queueUrl(url).messageBody(body)
                    .messageAttributes(Map.of("type", MessageAttributeValue.builder().dataType("String").stringValue("greeting").build())));
        }
    }
}
