package dev.tradewind.webhooks.port;

import java.util.Optional;

/** Secrets by name. */
@FunctionalInterface
public interface SecretTexts {
    /** The secret as it is now; nothing when it was never set up. */
    Optional<String> of(String name);
}
