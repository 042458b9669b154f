package dev.tradewind.lambda.http;

import dev.tradewind.kernel.Fault;
import dev.tradewind.lambda.json.Json;
import io.micronaut.json.tree.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
    private static final String NOT_JSON = "The body must be one JSON object: no duplicate names, nothing after it, at most " + Json.DEPTH
            + " levels deep, numbers of at most " + Json.DIGITS + " digits.";

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

    /**
     * The body as one JSON object, ready to be read field by field. An Idempotency-Key that cannot be taken counts among its
     * faults, so that one answer names what is wrong with both.
     *
     * @throws BadInput when there is no such object
     */
    public Input json() {
        String type = header("content-type").orElse("application/json").toLowerCase(Locale.ROOT);
        if (!type.split(";", 2)[0].strip().equals("application/json")) {
            throw unreadable("unsupported_media_type", "The body must be application/json.");
        }
        JsonNode tree = Json.parse(body).orElseThrow(() -> unreadable("malformed_json", NOT_JSON));
        if (!tree.isObject()) {
            throw unreadable("malformed_json", "The body must be a JSON object.");
        }
        return new Input(tree, keyFault().stream().toList());
    }

    /**
     * The caller's {@code Idempotency-Key}. A comma is where the gateway joined two of them, and neither is the one.
     *
     * @throws BadInput when it is there and {@link #keyFault} has something to say of it
     */
    public Optional<String> idempotencyKey() {
        keyFault().ifPresent(fault -> {
            throw new BadInput(fault);
        });
        return header("idempotency-key");
    }

    /** What is wrong with the {@code Idempotency-Key}; for who names it beside faults of a body that is no JSON. */
    public Optional<Fault> keyFault() {
        return header("idempotency-key").filter(key -> !isKey(key)).map(_ -> new Fault("invalid_idempotency_key", "",
                "Idempotency-Key must be one key of 1 to " + LONGEST_KEY + " visible ASCII characters without spaces or commas."));
    }

    private static boolean isKey(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_KEY && text.chars().allMatch(c -> c > ' ' && c < 127 && c != ',');
    }

    private BadInput unreadable(String code, String message) {
        return new BadInput(Stream.concat(keyFault().stream(), Stream.of(new Fault(code, "", message))).toList());
    }
}
