package dev.tradewind.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A response to be written. */
@SuppressWarnings("ArrayRecordComponent") // bytes of the wire: handed on, never compared
public record HttpResponse(int status, Map<String, List<String>> headers, byte[] body) {

    /** A JSON response. */
    public static HttpResponse json(int status, JsonNode body) {
        return of(status, "application/json", Json.bytes(body));
    }

    /** The gateway's own answer: an object with a message. */
    public static HttpResponse message(int status, String message) {
        return json(status, Json.object().put("message", message));
    }

    /** A page. */
    public static HttpResponse html(int status, String page) {
        return of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    static HttpResponse of(int status, String contentType, byte[] body) {
        return new HttpResponse(status, Map.of("content-type", List.of(contentType)), body);
    }

    HttpResponse with(Map<String, List<String>> more) {
        Map<String, List<String>> all = new TreeMap<>(headers);
        all.putAll(more);
        return new HttpResponse(status, all, body);
    }
}
