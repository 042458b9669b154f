package dev.tradewind.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class EmbeddedServicesTest {

    @Test
    void bothServicesAnswer() throws IOException, InterruptedException {
        try (EmbeddedServices services = EmbeddedServices.start(Optional.empty(), 0, 0);
                DynamoDbClient dynamo = client(services.dynamoEndpoint())) {
            createTable(dynamo);

            assertThat(dynamo.listTables().tableNames()).containsExactly("catalog");
            assertThat(createQueue(services.sqsEndpoint())).contains("/orders</QueueUrl>");
        }
    }

    @Test
    void tablesSurviveARestartOnTheSameDirectory(@TempDir Path data) {
        try (EmbeddedServices services = EmbeddedServices.start(Optional.of(data), 0, 0);
                DynamoDbClient dynamo = client(services.dynamoEndpoint())) {
            createTable(dynamo);
        }
        try (EmbeddedServices services = EmbeddedServices.start(Optional.of(data), 0, 0);
                DynamoDbClient dynamo = client(services.dynamoEndpoint())) {
            assertThat(dynamo.listTables().tableNames()).containsExactly("catalog");
        }
    }

    @Test
    void aServiceThatCannotStartStopsTheOther() throws IOException {
        int dynamoPort = FreePort.any();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatException().isThrownBy(() -> EmbeddedServices.start(Optional.empty(), dynamoPort, taken.getLocalPort()).close());
        }

        assertThatCode(() -> new ServerSocket(dynamoPort, 1, InetAddress.getLoopbackAddress()).close()).doesNotThrowAnyException();
    }

    private static DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder().endpointOverride(endpoint).region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder()).build();
    }

    private static void createTable(DynamoDbClient dynamo) {
        dynamo.createTable(table -> table.tableName("catalog").billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder().attributeName("pk").attributeType(ScalarAttributeType.S).build())
                .keySchema(KeySchemaElement.builder().attributeName("pk").keyType(KeyType.HASH).build()));
    }

    private static String createQueue(URI endpoint) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint).header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("Action=CreateQueue&QueueName=orders")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
