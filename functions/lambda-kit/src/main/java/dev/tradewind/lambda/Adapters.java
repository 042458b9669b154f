package dev.tradewind.lambda;

import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.lambda.settings.Settings;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The world outside a function: time, randomness and AWS. Tests and the local stack put their own in the place of each. */
@Factory
final class Adapters {
    @Singleton
    @Requires(missingBeans = Clock.class)
    Clock clock(Settings settings) {
        return settings.text("CLOCK", "system").equals("adjustable") ? new AdjustableClock() : Clock.systemUTC();
    }

    @Singleton
    @Requires(missingBeans = IdSource.class)
    IdSource ids(Clock clock) {
        return new RandomIds(clock);
    }

    @Singleton
    @Requires(missingBeans = SdkHttpClient.class)
    SdkHttpClient http() {
        return new Network();
    }

    @Singleton
    @Requires(missingBeans = AwsCredentialsProvider.class)
    AwsCredentialsProvider credentials() {
        return ownCredentials();
    }

    /**
     * On Lambda the environment has them, under SnapStart a container endpoint; nothing else is worth a look at start. What a process was
     * started with does not change, so that it is read once and not for each request; what the endpoint gives is kept by its own provider.
     */
    static AwsCredentialsProvider ownCredentials() {
        try {
            return StaticCredentialsProvider.create(AwsCredentialsProviderChain
                    .of(SystemPropertyCredentialsProvider.create(), EnvironmentVariableCredentialsProvider.create()).resolveCredentials());
        } catch (SdkClientException none) {
            return ContainerCredentialsProvider.create();
        }
    }

    @Singleton
    @Requires(missingBeans = DynamoDbClient.class)
    DynamoDbClient dynamo(SdkHttpClient http, AwsCredentialsProvider credentials) {
        return DynamoDbClient.builder().httpClient(http).credentialsProvider(credentials).build();
    }

    @Singleton
    @Requires(missingBeans = SqsClient.class)
    SqsClient sqs(SdkHttpClient http, AwsCredentialsProvider credentials) {
        return SqsClient.builder().httpClient(http).credentialsProvider(credentials).build();
    }
}
