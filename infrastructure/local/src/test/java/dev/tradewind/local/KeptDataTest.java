package dev.tradewind.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Starts stacks of its own, which take over the process's properties; they are given back to the shared one. */
class KeptDataTest {

    private static final Map<String, AttributeValue> ITEM = Map.of("pk", AttributeValue.fromS("kept"), "sk", AttributeValue.fromS("1"));

    private final Properties before = new Properties();
    private final Path project = Fixture.project("/fixture/template.yaml");

    @TempDir
    private Path data;

    @BeforeEach
    void remember() {
        Fixture.stack();
        before.putAll(System.getProperties());
    }

    @AfterEach
    void giveBack() {
        System.getProperties().keySet().retainAll(before.keySet());
        System.getProperties().putAll(before);
    }

    @Test
    void aRestartOnTheSameDirectoryFindsEverything() {
        String generated;
        try (LocalStack stack = start()) {
            generated = secret();
            advance(stack);
            putItem();
            sendMessage();
        }
        Duration ahead = new StackClock().offset();
        new StackClock().setOffset(Duration.ZERO);

        try (LocalStack stack = start()) {
            assertThat(stack.baseUrl()).isNotNull();
            assertThat(secret()).isEqualTo(generated);
            assertThat(hasItem()).isTrue();
            assertThat(receivedMessage()).isEqualTo("kept");
            assertThat(new StackClock().offset()).isEqualTo(ahead).isGreaterThanOrEqualTo(Duration.ofDays(3));
        }
    }

    private LocalStack start() {
        Screen nowhere = new Screen(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false);
        return LocalStack.start(Settings.forTest(project.resolve("template.yaml"), project.resolve("functions.log")).keptIn(data), nowhere);
    }

    private static void advance(LocalStack stack) {
        URI clock = stack.baseUrl().resolve("/_local/clock");
        assertThat(Client.send(HttpRequest.newBuilder(clock).POST(HttpRequest.BodyPublishers.ofString("{\"advance\":\"P3D\"}")).build())
                .statusCode())
                .isEqualTo(200);
    }

    private static String secret() {
        try (SecretsManagerClient secrets = Aws.secrets()) {
            return secrets.getSecretValue(request -> request.secretId("fixture/signing")).secretString();
        }
    }

    private static void putItem() {
        try (DynamoDbClient dynamo = Aws.dynamo()) {
            dynamo.putItem(request -> request.tableName("tradewind-items").item(ITEM));
        }
    }

    private static boolean hasItem() {
        try (DynamoDbClient dynamo = Aws.dynamo()) {
            return dynamo.getItem(request -> request.tableName("tradewind-items").key(ITEM)).hasItem();
        }
    }

    /** Received once before the stop, so that it is hidden while it is written down. */
    private static void sendMessage() {
        try (SqsClient sqs = Aws.sqs()) {
            String url = sqs.getQueueUrl(request -> request.queueName("QuietQueue")).queueUrl();
            sqs.sendMessage(message -> message.queueUrl(url).messageBody("kept"));
            sqs.receiveMessage(request -> request.queueUrl(url));
        }
    }

    private static String receivedMessage() {
        try (SqsClient sqs = Aws.sqs()) {
            String url = sqs.getQueueUrl(request -> request.queueName("QuietQueue")).queueUrl();
            return sqs.receiveMessage(request -> request.queueUrl(url)).messages().getFirst().body();
        }
    }
}
