package dev.tradewind.webhooks.outbound;

import dev.tradewind.webhooks.port.SecretTexts;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Secrets in Secrets Manager. */
@Singleton
@Requires(missingBeans = SecretTexts.class)
final class StoredSecretTexts implements SecretTexts {
    private final SecretsManagerClient client;

    StoredSecretTexts(SdkHttpClient http, AwsCredentialsProvider credentials) {
        this.client = SecretsManagerClient.builder().httpClient(http).credentialsProvider(credentials).build();
    }

    @Override
    public Optional<String> of(String name) {
        try {
            return Optional.of(client.getSecretValue(request -> request.secretId(name)).secretString());
        } catch (ResourceNotFoundException notSetUp) {
            return Optional.empty();
        }
    }
}
