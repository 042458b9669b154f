package dev.tradewind.catalog;

import dev.tradewind.testkit.Json;
import java.util.HashMap;
import java.util.Map;

/** An event of an HTTP API in payload format 2.0, as AWS documents it. */
record HttpEvent(Map<String, Object> event) {
    static HttpEvent of(String routeKey, String path) {
        Map<String, Object> http = Map.of("method", routeKey.substring(0, routeKey.indexOf(' ')), "path", path, "protocol", "HTTP/1.1",
                "sourceIp", "203.0.113.7", "userAgent", "curl/8.5.0");
        Map<String, Object> context = Map.of("accountId", "123456789012", "apiId", "api-id", "domainName",
                "api-id.execute-api.us-east-1.amazonaws.com", "http", http, "requestId", "JKJaXmPLvHcESHA=", "routeKey", routeKey, "stage",
                "$default", "time", "22/Nov/2026:10:00:00 +0000", "timeEpoch", 1795341600000L);
        return new HttpEvent(Map.of("version", "2.0", "routeKey", routeKey, "rawPath", path, "rawQueryString", "", "headers", Map.of(),
                "requestContext", context, "isBase64Encoded", false));
    }

    HttpEvent operator() {
        return caller("operator");
    }

    HttpEvent caller(String scope) {
        Map<String, Object> claims = Map.of("iss", "https://issuer.example.com", "sub", scope + "-1", "scope", scope);
        var context = new HashMap<>(part("requestContext"));
        context.put("authorizer", Map.of("jwt", Map.of("claims", claims, "scopes", java.util.List.of(scope))));
        return with("requestContext", context);
    }

    HttpEvent header(String name, String value) {
        var headers = new HashMap<>(part("headers"));
        headers.put(name, value);
        return with("headers", headers);
    }

    HttpEvent query(Map<String, String> query) {
        return query.isEmpty() ? this : with("queryStringParameters", query);
    }

    HttpEvent path(String name, String value) {
        return with("pathParameters", Map.of(name, value));
    }

    HttpEvent body(String body) {
        return with("body", body);
    }

    HttpEvent base64(String body) {
        return with("body", body).with("isBase64Encoded", true);
    }

    byte[] bytes() {
        return Json.of(event).toBytes();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> part(String name) {
        return (Map<String, Object>) event.get(name);
    }

    private HttpEvent with(String name, Object value) {
        var more = new HashMap<>(event);
        more.put(name, value);
        return new HttpEvent(more);
    }
}
