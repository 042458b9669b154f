package dev.tradewind.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Signs and verifies development tokens with a key that lives as long as the process (RS256, RFC 7515 and 7517). */
public final class LocalIssuer {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int KEY_BITS = 2048;

    private final String url;
    private final KeyPair keys;
    private final String keyId = "local";

    public LocalIssuer(String url) {
        this.url = url;
        this.keys = generate();
    }

    /** Its name in the claim {@code iss}. */
    public String url() {
        return url;
    }

    /** A signed token with these claims. */
    public String sign(ObjectNode claims) {
        String header = encode(Json.object().put("alg", "RS256").put("typ", "JWT").put("kid", keyId));
        String content = header + "." + encode(claims);
        return content + "." + ENCODER.encodeToString(signature(content));
    }

    /** The claims of a token that this issuer signed; empty for any other text. */
    Optional<JsonNode> verify(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        Optional<JsonNode> header = decode(parts[0]).flatMap(Json::parse);
        boolean ours = header.filter(head -> head.path("alg").asText().equals("RS256") && head.path("kid").asText().equals(keyId))
                .isPresent();
        boolean valid = ours && decode(parts[2]).filter(signature -> matches(parts[0] + "." + parts[1], signature)).isPresent();
        return valid ? decode(parts[1]).flatMap(Json::parse) : Optional.empty();
    }

    /** The public key. */
    public ObjectNode keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        ObjectNode set = Json.object();
        set.putArray("keys").addObject().put("kty", "RSA").put("use", "sig").put("alg", "RS256").put("kid", keyId)
                .put("n", unsigned(key.getModulus())).put("e", unsigned(key.getPublicExponent()));
        return set;
    }

    /** What OpenID Connect discovery says about it. */
    public ObjectNode discovery() {
        ObjectNode document = Json.object().put("issuer", url).put("jwks_uri", url + "/.well-known/jwks.json").put("token_endpoint",
                url + "/tokens");
        document.putArray("id_token_signing_alg_values_supported").add("RS256");
        return document;
    }

    private byte[] signature(String content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean matches(String content, byte[] expected) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(keys.getPublic());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return signature.verify(expected);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(JsonNode node) {
        return ENCODER.encodeToString(Json.bytes(node));
    }

    private static Optional<byte[]> decode(String part) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(part));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String unsigned(BigInteger number) {
        byte[] octets = number.toByteArray();
        int skip = octets[0] == 0 && octets.length > 1 ? 1 : 0;
        return ENCODER.encodeToString(Arrays.copyOfRange(octets, skip, octets.length));
    }
}
