package dev.tradewind.lambda.http;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** {@code GET /health}: the function has started with valid settings, or it could not answer. */
@Singleton
public final class HealthHandler implements HttpHandler {
    private static final byte[] OK = "{\"status\":\"ok\"}".getBytes(StandardCharsets.UTF_8);

    @Override
    public Response handle(Request request) {
        return Response.json(200, OK).with("cache-control", "no-store");
    }
}
