package dev.tradewind.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.gateway.Route.Authorization.Jwt;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks tokens as an HTTP API's JWT authorizer does. */
final class JwtAuthorizer {

    private final LocalIssuer issuer;
    private final Clock clock;

    JwtAuthorizer(LocalIssuer issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Whether a caller may pass. */
    sealed interface Verdict {

        /** It may; the function gets this authorizer context. */
        record Admitted(ObjectNode context) implements Verdict {}

        /** No valid token: 401. */
        record Unauthorized() implements Verdict {}

        /** A valid token without any of the scopes: 403. */
        record Forbidden() implements Verdict {}
    }

    Verdict judge(HttpRequest request, Jwt rule) {
        Optional<JsonNode> claims = request.header("authorization").map(JwtAuthorizer::token).flatMap(issuer::verify)
                .filter(token -> accepts(rule, token));
        if (claims.isEmpty()) {
            return new Verdict.Unauthorized();
        }
        List<String> scopes = scopes(claims.get());
        boolean scoped = rule.scopes().isEmpty() || rule.scopes().stream().anyMatch(scopes::contains);
        return scoped ? new Verdict.Admitted(context(claims.get(), rule, scopes)) : new Verdict.Forbidden();
    }

    private boolean accepts(Jwt rule, JsonNode claims) {
        long now = clock.instant().getEpochSecond();
        List<String> audiences = claims.has("aud") ? Json.texts(claims.path("aud")) : Json.texts(claims.path("client_id"));
        return claims.path("iss").asText().equals(rule.issuer()) && audiences.stream().anyMatch(rule.audiences()::contains)
                && claims.path("exp").asLong() > now && claims.path("nbf").asLong(0) <= now && claims.path("iat").asLong(0) <= now;
    }

    private static String token(String authorization) {
        return authorization.regionMatches(true, 0, "Bearer ", 0, 7) ? authorization.substring(7).strip() : authorization;
    }

    private static List<String> scopes(JsonNode claims) {
        JsonNode scope = claims.has("scope") ? claims.path("scope") : claims.path("scp");
        return scope.isArray() ? Json.texts(scope) : List.of(scope.asText().strip().split("\\s+"));
    }

    private static ObjectNode context(JsonNode claims, Jwt rule, List<String> scopes) {
        ObjectNode context = Json.object();
        ObjectNode jwt = context.putObject("jwt");
        ObjectNode texts = jwt.putObject("claims");
        claims.properties().forEach(claim -> texts.put(claim.getKey(), text(claim.getValue())));
        if (rule.scopes().isEmpty()) {
            jwt.putNull("scopes");
        } else {
            scopes.forEach(jwt.putArray("scopes")::add);
        }
        return context;
    }

    /** API Gateway hands every claim over as text, lists in brackets. */
    private static String text(JsonNode claim) {
        return claim.isArray()
                ? claim.valueStream().map(JsonNode::asText).collect(Collectors.joining(" ", "[", "]"))
                : claim.isObject() ? claim.toString() : claim.asText();
    }
}
