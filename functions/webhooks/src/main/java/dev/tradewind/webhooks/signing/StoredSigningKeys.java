package dev.tradewind.webhooks.signing;

import dev.tradewind.webhooks.Secrets;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * The secret {@code tradewind/webhooks/signing}: a JSON list of private keys as texts, of which the first signs. The others are those to
 * come and those that were; the profile publishes the public halves of all.
 */
@Singleton
@Requires(missingBeans = SigningKeys.class)
final class StoredSigningKeys implements SigningKeys {
    private static final String NAME = "tradewind/webhooks/signing";

    private final Secrets secrets;

    StoredSigningKeys(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Optional<SigningKey> current() {
        List<String> keys = secrets.list(NAME);
        return keys.stream().findFirst().map(jwk -> SigningKey.read(jwk)
                .orElseThrow(() -> new IllegalStateException("the first of " + NAME + " is no private key of P-256")));
    }
}
