package dev.tradewind.webhookdelivery.model;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What an endpoint's deliveries are signed with, as Standard Webhooks has it.
 *
 * @param text {@code whsec_} and the key in Base64
 * @param until when it stops to count; none for the newest
 */
public record SigningSecret(String text, Optional<Instant> until) {
    /** Random bytes of a key. */
    public static final int BYTES = 32;

    private static final String PREFIX = "whsec_";

    /** A new one of these random bytes. */
    public static SigningSecret of(byte[] key) {
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(key), Optional.empty());
    }

    /** The key's bytes. */
    public byte[] key() {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    /** Whether it counts at that time. */
    public boolean isActive(Instant now) {
        return until.filter(end -> !now.isBefore(end)).isEmpty();
    }

    SigningSecret ending(Instant end) {
        return new SigningSecret(text, Optional.of(end));
    }

    @Override
    public String toString() {
        return "SigningSecret[…]";
    }
}
