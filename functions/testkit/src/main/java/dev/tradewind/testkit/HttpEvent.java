package dev.tradewind.testkit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An event of an API Gateway HTTP API, payload format 2.0. */
public final class HttpEvent {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final String routeKey;

    private final Map<String, String> pathParameters = new LinkedHashMap<>();

    private final Map<String, List<String>> query = new LinkedHashMap<>();

    private final Map<String, String> headers = new TreeMap<>();

    private final List<String> cookies = new ArrayList<>();

    private final Map<String, Object> claims = new LinkedHashMap<>();

    private Optional<List<String>> scopes = Optional.empty();

    private Optional<String> body = Optional.empty();

    private boolean base64;

    private String requestId = "JKJaXmPLvHcESHA=";

    private String sourceIp = "192.0.2.1";

    private Instant time = Instant.parse("2026-11-20T12:00:00Z");

    HttpEvent(String routeKey) {
        this.routeKey = routeKey;
        header("host", "id.execute-api.us-east-1.amazonaws.com");
        header("user-agent", "tradewind-testkit");
        header("x-forwarded-proto", "https");
    }

    /** Fills {@code {name}} of the route. */
    public HttpEvent path(String name, String value) {
        pathParameters.put(name, value);
        return this;
    }

    /** Adds a query parameter; values of one name are joined by commas, as the gateway does. */
    public HttpEvent query(String name, String value) {
        query.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        return this;
    }

    /** Adds a header: its name in lower case and duplicates joined by commas, as the gateway does. */
    public HttpEvent header(String name, String value) {
        headers.merge(name.toLowerCase(Locale.ROOT), value, (first, more) -> first + "," + more);
        return this;
    }

    /** Adds a cookie. */
    public HttpEvent cookie(String name, String value) {
        cookies.add(name + "=" + value);
        return this;
    }

    /** The body as text; JSON unless a content type is set. */
    public HttpEvent body(String text) {
        headers.putIfAbsent("content-type", "application/json");
        return encoded(text, false);
    }

    /** The body as the gateway sends what is neither text nor JSON. */
    public HttpEvent body(byte[] bytes) {
        headers.putIfAbsent("content-type", "application/octet-stream");
        return encoded(Base64.getEncoder().encodeToString(bytes), true);
    }

    /** A claim of the caller's token, which the gateway's JWT authorizer has checked. */
    public HttpEvent claim(String name, String value) {
        claims.put(name, value);
        return this;
    }

    /** The claims of the caller's token, besides those that are there. */
    public HttpEvent bearerClaims(Map<String, String> more) {
        claims.putAll(more);
        return this;
    }

    /** The scopes of the caller's token: in its claim, and beside the claims as for a route that asks for scopes. */
    public HttpEvent scopes(String... granted) {
        scopes = Optional.of(List.of(granted));
        return claim("scope", String.join(" ", granted));
    }

    /** The gateway's id of this request. */
    public HttpEvent requestId(String id) {
        requestId = id;
        return this;
    }

    /** The caller's address. */
    public HttpEvent sourceIp(String address) {
        sourceIp = address;
        return this;
    }

    /** When the gateway got the request. */
    public HttpEvent at(Instant instant) {
        time = instant;
        return this;
    }

    /** @return the event as a function gets it */
    public byte[] toBytes() {
        return json().toBytes();
    }

    /** @return the event */
    public Json json() {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "2.0");
        event.put("routeKey", routeKey);
        event.put("rawPath", rawPath());
        event.put("rawQueryString", rawQuery());
        putUnlessEmpty(event, "cookies", cookies);
        event.put("headers", allHeaders());
        putUnlessEmpty(event, "queryStringParameters", joinedQuery());
        event.put("requestContext", requestContext());
        putUnlessEmpty(event, "pathParameters", pathParameters);
        body.ifPresent(text -> event.put("body", text));
        event.put("isBase64Encoded", base64);
        return Json.of(event);
    }

    private HttpEvent encoded(String text, boolean asBase64) {
        body = Optional.of(text);
        base64 = asBase64;
        return this;
    }

    private Map<String, Object> requestContext() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("accountId", Events.ACCOUNT);
        context.put("apiId", "api-id");
        if (!claims.isEmpty()) {
            Map<String, Object> jwt = new LinkedHashMap<>();
            jwt.put("claims", claims);
            jwt.put("scopes", scopes.orElse(null));
            context.put("authorizer", Map.of("jwt", jwt));
        }
        context.put("domainName", "id.execute-api.us-east-1.amazonaws.com");
        context.put("domainPrefix", "id");
        context.put("http", http());
        context.put("requestId", requestId);
        context.put("routeKey", routeKey);
        context.put("stage", "$default");
        context.put("time", TIME.format(time));
        context.put("timeEpoch", time.toEpochMilli());
        return context;
    }

    private Map<String, Object> http() {
        Map<String, Object> http = new LinkedHashMap<>();
        http.put("method", method());
        http.put("path", rawPath());
        http.put("protocol", "HTTP/1.1");
        http.put("sourceIp", sourceIp);
        http.put("userAgent", headers.get("user-agent"));
        return http;
    }

    private Map<String, String> allHeaders() {
        Map<String, String> all = new TreeMap<>(headers);
        all.put("x-forwarded-for", sourceIp);
        body.ifPresent(text -> all.put("content-length", Integer.toString(length(text))));
        if (!claims.isEmpty()) {
            all.putIfAbsent("authorization", "Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln");
        }
        return all;
    }

    private int length(String text) {
        return base64 ? Base64.getDecoder().decode(text).length : text.getBytes(StandardCharsets.UTF_8).length;
    }

    private String method() {
        return routeKey.substring(0, routeKey.indexOf(' '));
    }

    private String rawPath() {
        return Arrays.stream(routeKey.substring(routeKey.indexOf(' ') + 1).split("/", -1)).map(this::segment)
                .collect(Collectors.joining("/"));
    }

    private String segment(String template) {
        if (!template.startsWith("{")) {
            return template;
        }
        String name = template.substring(1, template.length() - 1).replace("+", "");
        return Optional.ofNullable(pathParameters.get(name))
                .orElseThrow(() -> new AssertionError("the event of " + routeKey + " lacks path(\"" + name + "\", …)"));
    }

    private String rawQuery() {
        return query.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private Map<String, String> joinedQuery() {
        Map<String, String> joined = new LinkedHashMap<>();
        query.forEach((name, values) -> joined.put(name, String.join(",", values)));
        return joined;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void putUnlessEmpty(Map<String, Object> event, String name, Object value) {
        if (!value.equals(Map.of()) && !value.equals(List.of())) {
            event.put(name, value);
        }
    }
}
