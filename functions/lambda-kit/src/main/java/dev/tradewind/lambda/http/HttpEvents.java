package dev.tradewind.lambda.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** API Gateway's HTTP API events, payload format 2.0: bytes to {@link Request}, {@link Response} to bytes. */
final class HttpEvents {
    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final byte[] NOTHING = {};

    private HttpEvents() {}

    static Request read(InputStream event) throws IOException {
        try (var parser = JSON.createParser(event)) {
            return request(JsonNodeTreeCodec.getInstance().readTree(parser));
        }
    }

    static void write(Response response, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("statusCode", response.status());
            json.writeObjectFieldStart("headers");
            for (var header : response.headers().entrySet()) {
                json.writeStringField(header.getKey(), header.getValue());
            }
            json.writeEndObject();
            json.writeStringField("body", response.body());
            json.writeBooleanField("isBase64Encoded", response.base64());
            json.writeEndObject();
        }
    }

    private static Request request(JsonNode event) {
        JsonNode context = event.get("requestContext");
        return new Request(text(event, "routeKey"), text(event, "rawPath"), texts(event.get("pathParameters")),
                texts(event.get("queryStringParameters")), lowerCase(texts(event.get("headers"))), body(event), claims(context),
                text(context, "requestId"));
    }

    private static byte[] body(JsonNode event) {
        JsonNode body = event.get("body");
        if (body == null || !body.isString()) {
            return NOTHING;
        }
        JsonNode encoded = event.get("isBase64Encoded");
        boolean base64 = encoded != null && encoded.isBoolean() && encoded.getBooleanValue();
        return base64 ? Base64.getDecoder().decode(body.getStringValue()) : body.getStringValue().getBytes(StandardCharsets.UTF_8);
    }

    /** The gateway writes every claim as a text: a claim of null is none, or all whose token has it would be one. */
    private static Map<String, String> claims(JsonNode context) {
        JsonNode authorizer = context.get("authorizer");
        JsonNode jwt = authorizer == null || !authorizer.isObject() ? null : authorizer.get("jwt");
        Map<String, String> claims = jwt == null || !jwt.isObject() ? new HashMap<>() : texts(jwt.get("claims"));
        claims.values().removeIf("null"::equals);
        return claims;
    }

    private static String text(JsonNode object, String name) {
        JsonNode node = object.get(name);
        if (node == null || !node.isString()) {
            throw new IllegalArgumentException("event lacks " + name);
        }
        return node.getStringValue();
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        if (object != null && object.isObject()) {
            object.entries().forEach(entry -> {
                if (isText(entry.getValue())) {
                    texts.put(entry.getKey(), entry.getValue().coerceStringValue());
                }
            });
        }
        return texts;
    }

    private static boolean isText(JsonNode value) {
        return !value.isNull() && !value.isContainerNode();
    }

    private static Map<String, String> lowerCase(Map<String, String> headers) {
        Map<String, String> lower = new HashMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return lower;
    }
}
