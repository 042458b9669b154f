package dev.tradewind.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The API's {@code CorsConfiguration}: answers preflight requests and marks responses. */
public record Cors(List<String> origins, List<String> methods, List<String> headers, List<String> exposed, boolean credentials,
        Optional<String> maxAge) {

    /** No cross-origin use. */
    public static final Cors NONE = new Cors(List.of(), List.of(), List.of(), List.of(), false, Optional.empty());

    /** Reads the property: an object, or {@code true} for every origin. */
    public static Cors read(JsonNode declared) {
        if (declared.isObject()) {
            return new Cors(Json.texts(declared.path("AllowOrigins")), Json.texts(declared.path("AllowMethods")),
                    Json.texts(declared.path("AllowHeaders")),
                    Json.texts(declared.path("ExposeHeaders")), declared.path("AllowCredentials").asBoolean(),
                    Json.text(declared, "MaxAge"));
        }
        boolean all = declared.asBoolean() || (declared.isTextual() && !declared.asText().isEmpty());
        return all ? new Cors(List.of("*"), List.of("*"), List.of("*"), List.of(), false, Optional.empty()) : NONE;
    }

    /** The answer to a preflight request; empty if the request is none or nothing is configured. */
    Optional<HttpResponse> preflight(HttpRequest request) {
        boolean asked = request.method().equals("OPTIONS") && request.header("access-control-request-method").isPresent();
        if (!asked || origins.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> answer = new TreeMap<>(marks(request));
        if (!answer.isEmpty()) {
            put(answer, "access-control-allow-methods", methods);
            put(answer, "access-control-allow-headers", headers);
            maxAge.ifPresent(seconds -> answer.put("access-control-max-age", List.of(seconds)));
        }
        return Optional.of(new HttpResponse(204, answer, new byte[0]));
    }

    /** Headers for the response to a request of an allowed origin. */
    Map<String, List<String>> marks(HttpRequest request) {
        Optional<String> allowed = request.header("origin").filter(origin -> origins.contains("*") || origins.contains(origin));
        Map<String, List<String>> marks = new TreeMap<>();
        allowed.ifPresent(origin -> {
            marks.put("access-control-allow-origin", List.of(origins.contains("*") ? "*" : origin));
            put(marks, "access-control-expose-headers", exposed);
            if (credentials) {
                marks.put("access-control-allow-credentials", List.of("true"));
            }
        });
        return marks;
    }

    private static void put(Map<String, List<String>> headers, String name, List<String> values) {
        if (!values.isEmpty()) {
            headers.put(name, List.of(String.join(",", values)));
        }
    }
}
