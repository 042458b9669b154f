package dev.tradewind.webhooks.signing;

import java.util.Optional;

/** The keys of our profile. */
@FunctionalInterface
interface SigningKeys {
    /** The one that signs now; none when none was set up. */
    Optional<SigningKey> current();
}
