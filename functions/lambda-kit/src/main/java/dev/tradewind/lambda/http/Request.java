package dev.tradewind.lambda.http;

import dev.tradewind.kernel.Fault;
import dev.tradewind.lambda.json.Json;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request as API Gateway hands it over (payload format 2.0), decoded.
 *
 * @param routeKey method and path pattern, such as {@code GET /orders/{id}}
 * @param path path as the caller wrote it
 * @param pathParameters decoded values of the pattern's names
 * @param query decoded query values; repeated ones are joined with commas
 * @param headers by lower-case name; repeated ones are joined with commas
 * @param body raw bytes, empty when there is none
 * @param claims claims of the token that an authorizer of the API accepted, empty where the route has none
 * @param id API Gateway's id of the request
 */
public record Request(String routeKey, String path, Map<String, String> pathParameters, Map<String, String> query,
        Map<String, String> headers, byte[] body, Map<String, String> claims, String id) {
    /** The most bytes that a route takes unless its handler says otherwise: 256 KiB. */
    public static final int BODY_LIMIT = 256 * 1024;

    private static final int LONGEST_KEY = 255;

    /** A value of the path; asking for a name that the pattern lacks is a bug. */
    public String path(String name) {
        String value = pathParameters.get(name);
        if (value == null) {
            throw new IllegalStateException("no path parameter " + name + " in " + routeKey);
        }
        return value;
    }

    /** A query value. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** A header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The body as one JSON object, ready to be read field by field. */
    public Input json() {
        String type = header("content-type").orElse("application/json").toLowerCase(Locale.ROOT);
        if (!type.split(";", 2)[0].strip().equals("application/json")) {
            throw new BadInput(new Fault("unsupported_media_type", "", "The body must be application/json."));
        }
        JsonNode tree = Json.parse(body).orElseThrow(() -> new BadInput(new Fault("malformed_json", "",
                "The body must be one JSON object: no duplicate names, nothing after it, at most 32 levels deep.")));
        if (!tree.isObject()) {
            throw new BadInput(new Fault("malformed_json", "", "The body must be a JSON object."));
        }
        return new Input(tree);
    }

    /** The caller's {@code Idempotency-Key}: 1 to 255 visible ASCII characters. */
    public Optional<String> idempotencyKey() {
        Optional<String> key = header("idempotency-key");
        key.filter(text -> text.isEmpty() || text.length() > LONGEST_KEY || !text.chars().allMatch(c -> c > ' ' && c < 127))
                .ifPresent(_ -> {
                    throw new BadInput(List.of(new Fault("invalid_idempotency_key", "",
                            "Idempotency-Key must be 1 to 255 visible ASCII characters without spaces.")));
                });
        return key;
    }
}
