package dev.tradewind.replay.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A request.
 *
 * @param path with its query, from the slash on
 * @param key Idempotency-Key; the same for every repetition
 * @param token of the bearer, if the route wants one
 * @param headers more of them
 */
public record Ask(Call call, String method, String path, Optional<JsonNode> body, Optional<UUID> key, Optional<String> token,
        Map<String, String> headers) {
    /** A request without headers of its own. */
    public Ask(Call call, String method, String path, Optional<JsonNode> body, Optional<UUID> key, Optional<String> token) {
        this(call, method, path, body, key, token, Map.of());
    }

    /** A request that only reads. */
    public static Ask get(Call call, String path) {
        return new Ask(call, "GET", path, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A request that changes something, once for each key. */
    public static Ask send(Call call, String method, String path, JsonNode body, UUID key) {
        return new Ask(call, method, path, Optional.of(body), Optional.of(key), Optional.empty());
    }

    /** The same by someone who shows this token. */
    public Ask by(String bearer) {
        return new Ask(call, method, path, body, key, Optional.of(bearer), headers);
    }

    /** What a carrier posts: it has no key and no token, and its headers say who it is. */
    public static Ask post(String path, JsonNode body, Map<String, String> headers) {
        return new Ask(Call.POST, "POST", path, Optional.of(body), Optional.empty(), Optional.empty(), headers);
    }
}
