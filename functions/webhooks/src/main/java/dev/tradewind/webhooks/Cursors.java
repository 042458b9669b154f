package dev.tradewind.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.lambda.settings.Settings;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Places in a list, as callers keep them: signed, and good only for who got them and for that list. So nobody has to be believed, and
 * what stands in them may change.
 */
@Singleton
final class Cursors {
    private static final String HMAC = "HmacSHA256";
    private static final int SIGNATURE = 16;
    private static final int LONGEST = 256;

    private final Secrets secrets;
    private final String secret;

    Cursors(Secrets secrets, Settings settings) {
        this.secrets = secrets;
        this.secret = settings.text("CURSOR_SECRET");
    }

    /**
     * The place as a cursor.
     *
     * @param list whose, and which list
     */
    String write(String list, String place) {
        byte[] text = place.getBytes(UTF_8);
        byte[] all = Arrays.copyOf(signature(list, text), SIGNATURE + text.length);
        System.arraycopy(text, 0, all, SIGNATURE, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The place; nothing when the cursor is of another list, or of nobody's making. */
    Optional<String> read(String list, String cursor) {
        try {
            byte[] all = cursor.length() > LONGEST ? new byte[0] : Base64.getUrlDecoder().decode(cursor);
            byte[] text = Arrays.copyOfRange(all, Math.min(SIGNATURE, all.length), all.length);
            boolean ours = all.length > SIGNATURE
                    && MessageDigest.isEqual(Arrays.copyOf(all, SIGNATURE), Arrays.copyOf(signature(list, text), SIGNATURE));
            return ours ? Optional.of(new String(text, UTF_8)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] signature(String list, byte[] place) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secrets.text(secret).getBytes(UTF_8), HMAC));
            mac.update((list.length() + ":" + list).getBytes(UTF_8));
            return mac.doFinal(place);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
