package dev.tradewind.lambda.http;

import dev.tradewind.lambda.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An HTTP answer.
 *
 * @param status HTTP status
 * @param headers by name as they are sent
 * @param body text, empty for none; Base64 of bytes that are no text
 * @param base64 whether the body is that; API Gateway decodes it before it answers
 */
public record Response(int status, Map<String, String> headers, String body, boolean base64) {
    private static final String JSON = "application/json";

    public Response {
        headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** An answer whose body is text. */
    public Response(int status, Map<String, String> headers, String body) {
        this(status, headers, body, false);
    }

    /** An answer of bytes that are no text, such as a PDF. */
    public static Response binary(int status, String type, byte[] body) {
        return new Response(status, Map.of("content-type", type), Base64.getEncoder().encodeToString(body), true);
    }

    /** An answer whose body is already JSON. */
    public static Response json(int status, byte[] body) {
        return new Response(status, Map.of("content-type", JSON), new String(body, StandardCharsets.UTF_8));
    }

    /** An answer whose body is written from a record or tree. */
    public static Response json(int status, Json json, Object body) {
        return json(status, json.write(body));
    }

    /** This answer with one more header. */
    public Response with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Response(status, more, body, base64);
    }

    /** The body's bytes. */
    public byte[] bytes() {
        return base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }
}
