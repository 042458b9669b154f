package dev.tradewind.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns what a function returned into a response, by the rules of payload format 2.0. */
final class HttpAnswer {

    private HttpAnswer() {}

    /** Empty if the bytes are no valid answer. */
    static Optional<HttpResponse> read(byte[] answer) {
        return Json.parse(answer).flatMap(node -> node.has("statusCode") ? structured(node) : Optional.of(inferred(node)));
    }

    private static HttpResponse inferred(JsonNode node) {
        byte[] body = node.isTextual() ? node.asText().getBytes(StandardCharsets.UTF_8) : Json.bytes(node);
        return HttpResponse.of(200, "application/json", body);
    }

    private static Optional<HttpResponse> structured(JsonNode node) {
        int status = node.path("statusCode").asInt();
        if (status < 100 || status > 599) {
            return Optional.empty();
        }
        Map<String, List<String>> headers = new TreeMap<>();
        node.path("headers").properties().forEach(header -> headers.put(name(header.getKey()), List.of(header.getValue().asText())));
        node.path("multiValueHeaders").properties().forEach(header -> headers.put(name(header.getKey()), Json.texts(header.getValue())));
        List<String> cookies = new ArrayList<>(headers.getOrDefault("set-cookie", List.of()));
        cookies.addAll(Json.texts(node.path("cookies")));
        if (!cookies.isEmpty()) {
            headers.put("set-cookie", cookies);
        }
        String body = Json.text(node, "body").orElse("");
        return decode(body, node.path("isBase64Encoded").asBoolean())
                .map(bytes -> new HttpResponse(status, withType(headers, bytes), bytes));
    }

    private static Map<String, List<String>> withType(Map<String, List<String>> headers, byte[] body) {
        if (body.length > 0) {
            headers.putIfAbsent("content-type", List.of("text/plain; charset=utf-8"));
        }
        return headers;
    }

    private static Optional<byte[]> decode(String body, boolean base64) {
        try {
            return Optional.of(base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String name(String header) {
        return header.toLowerCase(Locale.ROOT);
    }
}
