package dev.tradewind.lambda.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which handler answers which route key ({@code "POST /fx/quotes"}) of a function; API Gateway has matched it already. */
public record Routes(Map<String, Class<? extends HttpHandler>> handlers) {
    public Routes {
        handlers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(handlers));
    }

    /** Routes with a first entry. */
    public static Routes of(String routeKey, Class<? extends HttpHandler> handler) {
        return new Routes(Map.of(routeKey, handler));
    }

    /** These routes and one more; a route key may stand once. */
    public Routes and(String routeKey, Class<? extends HttpHandler> handler) {
        var more = new LinkedHashMap<>(handlers);
        if (more.put(routeKey, handler) != null) {
            throw new IllegalArgumentException("route twice: " + routeKey);
        }
        return new Routes(more);
    }
}
