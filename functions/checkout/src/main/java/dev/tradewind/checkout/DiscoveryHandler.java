package dev.tradewind.checkout;

import dev.tradewind.checkout.ucp.DiscoveryView;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.settings.Settings;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;

/**
 * {@code GET /.well-known/ucp}: the profile for whoever asks. Its endpoint is the address that it was asked under, which API
 * Gateway has checked, unless the setting {@code PUBLIC_URL} names another.
 */
@Singleton
final class DiscoveryHandler implements HttpHandler {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final DiscoveryView view;
    private final String publicUrl;

    DiscoveryHandler(DiscoveryView view, Settings settings) {
        this.view = view;
        this.publicUrl = settings.text("PUBLIC_URL", "");
    }

    @Override
    public Response handle(Request request) {
        return view.shown(publicUrl.isEmpty() ? address(request.header("host").orElse("localhost")) : publicUrl);
    }

    private static String address(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        return (THIS_MACHINE.contains(name) ? "http://" : "https://") + host;
    }
}
