package dev.tradewind.lambda.caller;

import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.settings.Settings;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Verifies the issuer's tokens: JWS compact form, RS256 (RFC 7515, RFC 7518 §3.3), issuer, audience, expiry and not-before
 * (RFC 7519 §4.1) with 30 seconds of leeway. No other algorithm is accepted, whatever the token's header says. A token without
 * a subject is none: its bearers could not be told apart.
 */
@Singleton
public final class TokenVerifier {
    private static final long LEEWAY_SECONDS = 30;
    private static final int LONGEST = 8192;

    private final SigningKeys keys;
    private final Clock clock;
    private final String issuer;
    private final String audience;

    public TokenVerifier(SigningKeys keys, Clock clock, Settings settings) {
        this.keys = keys;
        this.clock = clock;
        this.issuer = settings.text("TOKEN_ISSUER");
        this.audience = settings.text("TOKEN_AUDIENCE");
    }

    /** The claims of a valid token as texts, arrays joined by spaces; nothing for any other. */
    public Optional<Map<String, String>> verify(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Optional<JsonNode> header = part(parts[0]).filter(node -> "RS256".equals(text(node, "alg")));
            Optional<PublicKey> key = header.flatMap(node -> keys.key(text(node, "kid")));
            return key.isPresent() && signed(parts, key.get())
                    ? part(parts[1]).filter(this::valid).map(TokenVerifier::texts)
                    : Optional.empty();
        } catch (IllegalArgumentException | GeneralSecurityException notAToken) {
            return Optional.empty();
        }
    }

    private boolean valid(JsonNode claims) {
        long now = clock.instant().getEpochSecond();
        return issuer.equals(text(claims, "iss")) && named(claims.get("aud")) && !text(claims, "sub").isBlank()
                && number(claims, "exp", Long.MIN_VALUE) > now - LEEWAY_SECONDS
                && number(claims, "nbf", Long.MIN_VALUE) <= now + LEEWAY_SECONDS;
    }

    private boolean named(JsonNode audiences) {
        if (audiences == null || !audiences.isArray()) {
            return audiences != null && audiences.isString() && audience.equals(audiences.getStringValue());
        }
        for (JsonNode one : audiences.values()) {
            if (one.isString() && audience.equals(one.getStringValue())) {
                return true;
            }
        }
        return false;
    }

    private static boolean signed(String[] parts, PublicKey key) throws GeneralSecurityException {
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initVerify(key);
        rsa.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return rsa.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static Optional<JsonNode> part(String encoded) {
        return Json.parse(Base64.getUrlDecoder().decode(encoded)).filter(JsonNode::isObject);
    }

    private static String text(JsonNode object, String name) {
        JsonNode node = object.get(name);
        return node != null && node.isString() ? node.getStringValue() : "";
    }

    private static long number(JsonNode object, String name, long otherwise) {
        JsonNode node = object.get(name);
        return node != null && node.isNumber() ? node.getLongValue() : otherwise;
    }

    private static Map<String, String> texts(JsonNode claims) {
        Map<String, String> texts = new HashMap<>();
        claims.entries().forEach(claim -> {
            if (!claim.getValue().isNull()) {
                texts.put(claim.getKey(), text(claim.getValue()));
            }
        });
        return texts;
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) {
            return scalar(value);
        }
        StringBuilder joined = new StringBuilder();
        value.values().forEach(one -> joined.append(joined.isEmpty() ? "" : " ").append(scalar(one)));
        return joined.toString();
    }

    private static String scalar(JsonNode value) {
        return value.isContainerNode() ? "" : value.coerceStringValue();
    }
}
