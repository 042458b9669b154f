package dev.tradewind.webhooks;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The client that reads secrets. */
@Factory
final class WebhookBeans {
    @Singleton
    @Requires(missingBeans = SecretsManagerClient.class)
    SecretsManagerClient secrets(SdkHttpClient http, AwsCredentialsProvider credentials) {
        return SecretsManagerClient.builder().httpClient(http).credentialsProvider(credentials).build();
    }
}
