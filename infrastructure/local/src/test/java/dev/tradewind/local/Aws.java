package dev.tradewind.local;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** SDK clients as functions make them: nothing tells them where to go but the system properties of the stack. */
public final class Aws {

    private Aws() {}

    public static DynamoDbClient dynamo() {
        Fixture.stack();
        return DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
    }

    public static SqsClient sqs() {
        Fixture.stack();
        return SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
    }

    public static SecretsManagerClient secrets() {
        Fixture.stack();
        return SecretsManagerClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
    }

    public static SsmClient parameters() {
        Fixture.stack();
        return SsmClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
    }

    public static SesV2Client mail() {
        Fixture.stack();
        return SesV2Client.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
    }

    public static S3Client objects() {
        Fixture.stack();
        return S3Client.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
    }
}
