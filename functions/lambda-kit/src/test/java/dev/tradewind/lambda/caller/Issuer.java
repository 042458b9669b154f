package dev.tradewind.lambda.caller;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.testkit.Json;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Issues tokens, good ones and such as an attacker would make. */
final class Issuer {
    static final long NOW = 1_790_000_000;

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    final KeyPair keys;

    Issuer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> claims() {
        return Map.of("iss", "https://issuer", "aud", "tradewind", "sub", "ann", "exp", NOW + 60, "scope", "buyer");
    }

    static Map<String, Object> claims(String name, Object value) {
        var claims = new HashMap<>(claims());
        claims.put(name, value);
        return claims;
    }

    static Map<String, Object> without(String name) {
        var claims = new HashMap<>(claims());
        claims.remove(name);
        return claims;
    }

    String token(Map<String, Object> claims) {
        String signed = encoded(Map.of("alg", "RS256", "kid", "k1")) + "." + encoded(claims);
        return signed + "." + URL.encodeToString(rsa(signed));
    }

    String unsigned() {
        return encoded(Map.of("alg", "none", "kid", "k1")) + "." + encoded(claims()) + ".";
    }

    /** The public key, which everybody knows, taken as the secret of an HMAC. */
    String hmacWithThePublicKey() {
        String signed = encoded(Map.of("alg", "HS256", "kid", "k1")) + "." + encoded(claims());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.getPublic().getEncoded(), "HmacSHA256"));
            return signed + "." + URL.encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Json keySet(String id) {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return Json.of(Map.of("keys",
                java.util.List.of(Map.of("kty", "EC", "kid", "other", "crv", "P-256"), Map.of("kty", "RSA", "n", "AQAB", "e", "AQAB"),
                        Map.of("kty", "RSA", "kid", id, "use", "sig", "alg", "RS256", "n",
                                URL.encodeToString(key.getModulus().toByteArray()), "e",
                                URL.encodeToString(key.getPublicExponent().toByteArray())))));
    }

    static String encoded(Map<String, Object> part) {
        return URL.encodeToString(Json.of(part).toBytes());
    }

    private byte[] rsa(String text) {
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initSign(keys.getPrivate());
            rsa.update(text.getBytes(UTF_8));
            return rsa.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
