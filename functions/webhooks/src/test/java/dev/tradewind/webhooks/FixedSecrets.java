package dev.tradewind.webhooks;

import dev.tradewind.webhooks.port.SecretTexts;
import java.util.Map;
import java.util.Optional;

/** These secrets. */
public record FixedSecrets(Map<String, String> byName) implements SecretTexts {
    @Override
    public Optional<String> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
