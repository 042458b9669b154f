package dev.tradewind.local.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tradewind.local.Aws;
import dev.tradewind.local.Client;
import dev.tradewind.local.Fixture;
import dev.tradewind.local.Json;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** The same function twice: with the permission that it needs, and without. */
class AccessTest {

    private static final StaticCredentialsProvider REFUSED = StaticCredentialsProvider
            .create(AwsBasicCredentials.create("RefusedCaller", "any"));

    @Test
    void aFunctionWithThePermissionPasses() {
        assertThat(Client.get("/allowed-call").statusCode()).isEqualTo(200);
        assertThat(Client.get("/_local/permissions").body()).contains(
                "{\"action\":\"dynamodb:PutItem\",\"resource\":\"arn:aws:dynamodb:eu-west-1:000000000000:table/tradewind-items\",\"used\":");
    }

    @Test
    void aFunctionWithoutItIsRefusedInAwsOwnWords() {
        String reason = "User: arn:aws:sts::000000000000:assumed-role/RefusedCallerRole/RefusedCaller is not authorized to perform: dynamodb:PutItem"
                + " on resource: arn:aws:dynamodb:eu-west-1:000000000000:table/tradewind-items because no identity-based policy allows the dynamodb:PutItem action";

        HttpResponse<String> refused = Client.get("/refused-call");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Json.parse(refused.body()).orElseThrow().path("__type").asText()).endsWith("#AccessDeniedException");
        assertThat(Json.parse(refused.body()).orElseThrow().path("Message").asText()).isEqualTo(reason);
        assertThat(Fixture.printed()).contains("WARN  " + reason);
        assertThat(Client.get("/_local/permissions").body()).contains("RefusedCaller dynamodb:PutItem");
    }

    @Test
    void theSdkReadsTheRefusals() {
        Fixture.stack();
        try (DynamoDbClient dynamo = DynamoDbClient.builder().credentialsProvider(REFUSED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()).build();
                SqsClient sqs = SqsClient.builder().credentialsProvider(REFUSED).httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build()) {
            assertThatExceptionOfType(DynamoDbException.class).isThrownBy(() -> dynamo.scan(scan -> scan.tableName("tradewind-items")))
                    .satisfies(refused -> assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"))
                    .withMessageContaining("dynamodb:Scan on resource: arn:aws:dynamodb:eu-west-1:000000000000:table/tradewind-items");
            assertThatExceptionOfType(SqsException.class)
                    .isThrownBy(() -> sqs.sendMessage(message -> message.queueUrl("http://sqs/0/WorkQueue").messageBody("x")))
                    .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(403))
                    .withMessageContaining("sqs:SendMessage on resource: arn:aws:sqs:eu-west-1:000000000000:WorkQueue");
        }
    }

    @Test
    void whoIsNoFunctionIsNotKnown() {
        Fixture.stack();
        StaticCredentialsProvider stranger = StaticCredentialsProvider.create(AwsBasicCredentials.create("Stranger", "any"));
        try (DynamoDbClient dynamo = DynamoDbClient.builder().credentialsProvider(stranger)
                .httpClientBuilder(UrlConnectionHttpClient.builder()).build()) {
            assertThatExceptionOfType(DynamoDbException.class).isThrownBy(dynamo::listTables)
                    .withMessageContaining("There is no function Stranger");
        }
    }

    @Test
    void whoeverStartedTheStackMayDoEverything() {
        try (DynamoDbClient dynamo = Aws.dynamo()) {
            assertThat(dynamo.listTables().tableNames()).contains("tradewind-items");
        }
    }
}
