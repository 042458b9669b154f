package dev.tradewind.lambda.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identity of a request that may come twice. The caller's key alone never is: two callers may choose the same.
 *
 * @param record of scope and key, the first 128 bits of SHA-256 as 32 lower-case hexadecimal digits
 * @param input of what was asked, likewise
 */
public record IdempotencyKey(String record, String input) {
    private static final int BYTES = 16;

    /**
     * @param caller who asks: {@link dev.tradewind.lambda.caller.Caller#scope()}
     * @param operation operation and resource, such as {@code POST /checkout-sessions}
     * @param key the caller's Idempotency-Key
     * @param body raw bytes of the body
     */
    public static IdempotencyKey of(String caller, String operation, String key, byte[] body) {
        // With their lengths, or the end of one part could pass for the start of the next.
        String scope = caller.length() + ":" + caller + operation.length() + ":" + operation + key;
        return new IdempotencyKey(sha256(scope.getBytes(StandardCharsets.UTF_8)), sha256(body));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
