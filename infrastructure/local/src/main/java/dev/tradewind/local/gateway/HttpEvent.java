package dev.tradewind.local.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.template.PseudoParameters;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The event that an HTTP API sends to a function: payload format 2.0. */
final class HttpEvent {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Set<String> TEXT_TYPES = Set.of("application/json", "application/xml", "application/javascript");

    private HttpEvent() {}

    static ObjectNode of(HttpRequest request, RouteTable.Match match, Optional<ObjectNode> authorizer, String requestId, Instant now) {
        ObjectNode event = Json.object().put("version", "2.0").put("routeKey", match.route().key())
                .put("rawPath", QueryString.decodePath(request.rawPath())).put("rawQueryString", request.rawQuery());
        List<String> cookies = cookies(request);
        if (!cookies.isEmpty()) {
            cookies.forEach(event.putArray("cookies")::add);
        }
        ObjectNode headers = event.putObject("headers");
        request.headers().forEach((name, values) -> {
            if (!name.equals("cookie")) {
                headers.put(name, String.join(",", values));
            }
        });
        putTexts(event, "queryStringParameters", QueryString.parse(request.rawQuery()));
        event.set("requestContext", context(request, match.route(), authorizer, requestId, now));
        putTexts(event, "pathParameters", match.pathParameters());
        putBody(event, request);
        return event;
    }

    private static List<String> cookies(HttpRequest request) {
        return request.headers().getOrDefault("cookie", List.of()).stream().flatMap(line -> Stream.of(line.split(";\\s*", -1))).toList();
    }

    private static void putTexts(ObjectNode event, String member, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(event.putObject(member)::put);
        }
    }

    private static ObjectNode context(HttpRequest request, Route route, Optional<ObjectNode> authorizer, String requestId, Instant now) {
        String host = request.header("host").orElse("localhost");
        ObjectNode context = Json.object().put("accountId", PseudoParameters.ACCOUNT).put("apiId", "local");
        authorizer.ifPresent(claims -> context.set("authorizer", claims));
        context.put("domainName", host).put("domainPrefix", host.split("[.:]", 2)[0]);
        context.putObject("http").put("method", request.method()).put("path", QueryString.decodePath(request.rawPath()))
                .put("protocol", request.protocol()).put("sourceIp", request.sourceIp())
                .put("userAgent", request.header("user-agent").orElse(""));
        return context.put("requestId", requestId).put("routeKey", route.key()).put("stage", "$default").put("time", TIME.format(now))
                .put("timeEpoch", now.toEpochMilli());
    }

    private static void putBody(ObjectNode event, HttpRequest request) {
        Optional<String> text = request.body().length > 0 && isText(request) ? utf8(request.body()) : Optional.empty();
        if (request.body().length > 0) {
            event.put("body", text.orElseGet(() -> Base64.getEncoder().encodeToString(request.body())));
        }
        event.put("isBase64Encoded", request.body().length > 0 && text.isEmpty());
    }

    /**
     * Measured on API Gateway by https://github.com/ministackorg/ministack/pull/766: everything else is binary, even a form
     * or a body without a type.
     */
    private static boolean isText(HttpRequest request) {
        String type = request.header("content-type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return request.header("content-encoding").isEmpty() && (type.startsWith("text/") || TEXT_TYPES.contains(type));
    }

    private static Optional<String> utf8(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException binary) {
            return Optional.empty();
        }
    }
}
