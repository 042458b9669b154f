package dev.tradewind.lambda.caller;

import dev.tradewind.lambda.caller.Caller.Anonymous;
import dev.tradewind.lambda.caller.Caller.Authenticated;
import dev.tradewind.lambda.http.Request;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out who asks. Where the API has an authorizer its claims are taken; on open routes, which the Universal Commerce
 * Protocol shares between guests and signed-in buyers, a bearer token is verified here.
 */
@Singleton
public final class Callers {
    private final TokenVerifier tokens;

    public Callers(TokenVerifier tokens) {
        this.tokens = tokens;
    }

    /**
     * The caller, or nothing when a token was shown that is not valid: that is an error and never makes a guest.
     *
     * @param platform profile URL of the platform that speaks for the caller, or an empty text
     */
    public Optional<Caller> of(Request request, String platform) {
        if (!request.claims().isEmpty()) {
            return Optional.of(authenticated(request.claims()));
        }
        Optional<String> authorization = request.header("authorization");
        if (authorization.isEmpty()) {
            return Optional.of(new Anonymous(platform));
        }
        return authorization.filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7)).map(value -> value.substring(7).strip())
                .flatMap(tokens::verify).map(Callers::authenticated);
    }

    /** The caller of a route behind the API's authorizer, which lets nobody else through. */
    public Authenticated authorised(Request request) {
        if (request.claims().isEmpty()) {
            throw new IllegalStateException("route without authorizer: " + request.routeKey());
        }
        return authenticated(request.claims());
    }

    private static Authenticated authenticated(Map<String, String> claims) {
        String scope = claims.getOrDefault("scope", "").strip();
        return new Authenticated(claims.getOrDefault("sub", ""), scope.isEmpty() ? Set.of() : Set.of(scope.split("\\s+")), claims);
    }
}
