package dev.tradewind.local.gateway;

import java.util.List;
import java.util.Optional;

/**
 * One route of the HTTP API.
 *
 * @param method
 *            such as {@code POST}, or {@code ANY}
 * @param path
 *            template such as {@code /orders/{id}}; {@code $default} for everything else
 * @param function
 *            logical id of the function that serves it
 * @param authorization
 *            who may call it
 */
public record Route(String method, String path, String function, Authorization authorization) {

    /** Path of the route that takes what no other takes. */
    public static final String DEFAULT = "$default";

    /** The key under which the function finds its handler. */
    public String key() {
        return path.equals(DEFAULT) ? DEFAULT : method + " " + path;
    }

    /** Who may call a route. */
    public sealed interface Authorization {

        /** Anyone. */
        record Open() implements Authorization {}

        /** Callers with AWS credentials. */
        record Iam() implements Authorization {}

        /**
         * Callers with a token.
         *
         * @param issuer
         *            that must have signed it
         * @param audiences
         *            of which it must name one
         * @param scopes
         *            of which it must carry one, unless there are none
         */
        record Jwt(String name, String issuer, List<String> audiences, List<String> scopes) implements Authorization {

            public Jwt {
                audiences = List.copyOf(audiences);
                scopes = List.copyOf(scopes);
            }
        }

        /** A short description. */
        default String label() {
            return switch (this) {
                case Open _ -> "open";
                case Iam _ -> "iam";
                case Jwt jwt -> jwt.scopes().isEmpty() ? "token" : String.join("|", jwt.scopes());
            };
        }

        /** The token rule, if this is one. */
        default Optional<Jwt> jwt() {
            return this instanceof Jwt jwt ? Optional.of(jwt) : Optional.empty();
        }
    }
}
