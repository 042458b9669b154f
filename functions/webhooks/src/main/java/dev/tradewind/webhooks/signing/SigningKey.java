package dev.tradewind.webhooks.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.lambda.json.Json;
import io.micronaut.json.tree.JsonNode;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * A key of our profile: ES256, which every platform must be able to verify.
 *
 * @param id {@code kid} of the key that the profile publishes
 */
record SigningKey(String id, PrivateKey key) {
    /** The form of RFC 9421, 3.3.4: r and s, not what the JDK makes of them by default. */
    private static final String ES256 = "SHA256withECDSAinP1363Format";

    /** Reads a private JSON Web Key (RFC 7518, 6.2) of the curve P-256. */
    static Optional<SigningKey> read(String jwk) {
        return Json.parse(jwk.getBytes(UTF_8)).filter(JsonNode::isObject)
                .filter(node -> text(node, "crv").equals("P-256") && !text(node, "kid").isEmpty()).flatMap(SigningKey::of);
    }

    byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance(ES256);
            signature.initSign(key);
            signature.update(text.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key " + id + " does not sign", unusable);
        }
    }

    private static Optional<SigningKey> of(JsonNode node) {
        try {
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            BigInteger secret = new BigInteger(1, Base64.getUrlDecoder().decode(text(node, "d")));
            return Optional.of(new SigningKey(text(node, "kid"), KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(secret, curve.getParameterSpec(ECParameterSpec.class)))));
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value != null && value.isString() ? value.getStringValue() : "";
    }
}
