package dev.tradewind.local.control;

import dev.tradewind.local.gateway.HttpRequest;
import dev.tradewind.local.gateway.HttpResponse;
import java.util.Optional;

/** Stands where a shop's own pages would be: the place that {@code continue_url} and permalinks lead to. */
public final class StorefrontPage implements Pages {

    @Override
    public Optional<HttpResponse> answer(HttpRequest request, String path) {
        boolean ours = request.method().equals("GET") && (path.equals("/storefront") || path.startsWith("/storefront/"));
        return ours
                ? Optional.of(HttpResponse.html(200, page(path.substring("/storefront".length()), request.rawQuery())))
                : Optional.empty();
    }

    private static String page(String path, String query) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Storefront</title></head>
                <body>
                <h1>Storefront</h1>
                <p>A shop would continue here with <code>%s</code>. Set the template's parameter <code>StorefrontUrl</code> to the real one.
                A challenge of the sandbox is met by <code>POST</code> to the path from <code>/sandbox</code> on, with <code>{"outcome":"passed"}</code> or <code>"failed"</code>.</p>
                </body></html>
                """
                .formatted(Html.escape(path + (query.isEmpty() ? "" : "?" + query)));
    }
}
