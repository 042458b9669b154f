package dev.tradewind.checkout.model;

import dev.tradewind.kernel.CheckoutId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What lets a guest see an order by its link. It is made of the session's id, which is itself 128 secret bits: so every answer
 * for the session can tell the link without storing it twice, and nobody gets from the link back to the session.
 */
public final class PermalinkSecret {
    private static final int BYTES = 16;

    private PermalinkSecret() {}

    /** The secret of the orders of that session: 128 bits in hex. */
    public static String of(CheckoutId session) {
        byte[] digest = sha256().digest(("order permalink of " + session.value()).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
