package dev.tradewind.webhookdelivery.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of an endpoint.
 *
 * @param value {@code we_} or {@code up_} and 32 hexadecimal digits
 */
public record EndpointId(String value) {
    private static final Pattern FORM = Pattern.compile("(we|up)_[0-9a-f]{32}");
    private static final int HALF = 16;

    /** @throws IllegalArgumentException if {@link #isValid} says no */
    public EndpointId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an endpoint id: " + value);
        }
    }

    /** Whether the text can be one. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /** A merchant's. */
    public static EndpointId of(UUID uuid) {
        return new EndpointId("we_" + uuid.toString().replace("-", ""));
    }

    /** The one that a platform has: it follows from the profile, so that an order finds it in one read. */
    public static EndpointId ofPlatform(String profile) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(profile.getBytes(StandardCharsets.UTF_8));
            return new EndpointId("up_" + HexFormat.of().formatHex(hash, 0, HALF));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
