package dev.tradewind.lambda.caller;

import java.security.PublicKey;
import java.util.Optional;

/** The public keys of the token issuer. */
@FunctionalInterface
public interface SigningKeys {
    /**
     * The key with that id, or nothing when the issuer has none.
     *
     * @throws dev.tradewind.lambda.http.Unavailable when it cannot be known, since the issuer could not be asked
     */
    Optional<PublicKey> key(String id);
}
