package dev.tradewind.local.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.gateway.HttpRequest;
import dev.tradewind.local.gateway.HttpResponse;
import dev.tradewind.local.gateway.LocalIssuer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The development issuer: hands out tokens and publishes its key. */
public final class TokenPages implements Pages {

    /** They age by the clock that is moved: no shorter than what people follow an order through. */
    private static final Duration LIFETIME = Duration.ofDays(90);
    private static final Set<String> SCOPES = Set.of("buyer", "merchant", "operator");
    private static final Set<String> OWN_CLAIMS = Set.of("iss", "sub", "aud", "exp", "nbf", "iat", "jti", "scope");

    private final LocalIssuer issuer;
    private final List<String> audiences;
    private final Clock clock;

    public TokenPages(LocalIssuer issuer, List<String> audiences, Clock clock) {
        this.issuer = issuer;
        this.audiences = List.copyOf(audiences);
        this.clock = clock;
    }

    @Override
    public Optional<HttpResponse> answer(HttpRequest request, String path) {
        return switch (request.method() + " " + path) {
            case "POST /tokens" -> Optional.of(HttpResponse.json(200, token(request)));
            case "GET /.well-known/jwks.json" -> Optional.of(HttpResponse.json(200, issuer.keySet()));
            case "GET /.well-known/openid-configuration" -> Optional.of(HttpResponse.json(200, issuer.discovery()));
            default -> Optional.empty();
        };
    }

    private ObjectNode token(HttpRequest request) {
        JsonNode wanted = Json.parse(request.body()).filter(JsonNode::isObject)
                .orElseThrow(() -> new BadRequest("Send {\"subject\": \"…\", \"scopes\": [\"buyer\"], \"claims\": {…}} as JSON"));
        String subject = Json.text(wanted, "subject").filter(text -> wanted.path("subject").isTextual() && !text.isBlank())
                .orElseThrow(() -> new BadRequest("subject must be a text that is not blank"));
        ObjectNode claims = claims(wanted.path("claims"));
        Instant now = clock.instant();
        claims.put("iss", issuer.url()).put("sub", subject).put("jti", UUID.randomUUID().toString()).put("iat", now.getEpochSecond())
                .put("nbf", now.getEpochSecond()).put("exp", now.plus(LIFETIME).getEpochSecond())
                .put("scope", String.join(" ", scopes(wanted.path("scopes"))));
        audiences.forEach(claims.putArray("aud")::add);
        return Json.object().put("token", issuer.sign(claims));
    }

    private static List<String> scopes(JsonNode wanted) {
        List<String> scopes = Json.texts(wanted);
        if (!wanted.isArray() || scopes.isEmpty() || !SCOPES.containsAll(scopes)) {
            throw new BadRequest("scopes must be a list with some of buyer, merchant, operator");
        }
        return scopes;
    }

    private static ObjectNode claims(JsonNode wanted) {
        if (wanted.isMissingNode()) {
            return Json.object();
        }
        if (!(wanted instanceof ObjectNode claims)) {
            throw new BadRequest("claims must be an object");
        }
        OWN_CLAIMS.stream().filter(claims::has).sorted().findFirst().ifPresent(name -> {
            throw new BadRequest("claims may not contain " + name + ", which the issuer sets");
        });
        return claims.deepCopy();
    }
}
