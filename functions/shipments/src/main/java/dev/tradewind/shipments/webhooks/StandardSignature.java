package dev.tradewind.shipments.webhooks;

import dev.tradewind.lambda.http.Request;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Standard Webhooks 1.0.0: over {@code id.timestamp.body}, by HMAC-SHA256 ({@code v1}) under a secret {@code whsec_…}, or by Ed25519
 * ({@code v1a}) for a public key {@code whpk_…}. The header lists signatures; one that fits is enough, so that secrets can be changed.
 */
final class StandardSignature implements WebhookSignature {
    private static final String SECRET = "whsec_";
    private static final String PUBLIC_KEY = "whpk_";
    /** A version and its comma must follow: the Base64 of a signature may itself begin with a v. */
    private static final String BETWEEN_SIGNATURES = "[ ,]+(?=v[0-9]+[a-z]?,)";
    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] KEY_FORM = HexFormat.of().parseHex("302a300506032b6570032100");

    @Override
    public boolean isBy(String secret, Request request, Instant now) {
        Optional<String> id = request.header("webhook-id").filter(text -> !text.isEmpty() && text.indexOf('.') < 0);
        Optional<String> timestamp = request.header("webhook-timestamp").filter(text -> AgeWindow.holds(text, now));
        Optional<String> signatures = request.header("webhook-signature");
        if (id.isEmpty() || timestamp.isEmpty() || signatures.isEmpty()) {
            return false;
        }
        byte[] opening = Digests.bytes(id.get() + "." + timestamp.get() + ".");
        return Arrays.stream(signatures.get().split(BETWEEN_SIGNATURES)).map(entry -> entry.split(",", 2))
                .filter(entry -> entry.length == 2)
                .anyMatch(entry -> fits(entry[0].strip(), Digests.base64(entry[1]), secret, opening, request.body()));
    }

    private static boolean fits(String version, Optional<byte[]> given, String secret, byte[] opening, byte[] body) {
        if (given.isEmpty()) {
            return false;
        }
        boolean asymmetric = secret.startsWith(PUBLIC_KEY);
        return switch (version) {
            case "v1" -> !asymmetric && key(secret, SECRET).filter(key -> Digests.same(Digests.hmac(key, opening, body), given.get()))
                    .isPresent();
            case "v1a" -> asymmetric && key(secret, PUBLIC_KEY).filter(key -> signed(key, opening, body, given.get())).isPresent();
            default -> false;
        };
    }

    private static Optional<byte[]> key(String secret, String prefix) {
        return Digests.base64(secret.startsWith(prefix) ? secret.substring(prefix.length()) : secret).filter(key -> key.length > 0);
    }

    private static boolean signed(byte[] key, byte[] opening, byte[] body, byte[] given) {
        try {
            byte[] form = Arrays.copyOf(KEY_FORM, KEY_FORM.length + key.length);
            System.arraycopy(key, 0, form, KEY_FORM.length, key.length);
            PublicKey publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(form));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(publicKey);
            signature.update(opening);
            signature.update(body);
            return signature.verify(given);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
