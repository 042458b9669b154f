package dev.tradewind.local;

import dev.tradewind.local.gateway.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** What is printed once everything answers: the routes and commands to try. */
final class Banner {

    private Banner() {}

    static String of(URI baseUrl, List<Route> routes, Duration took) {
        int width = routes.stream().mapToInt(route -> route.path().length()).max().orElse(0);
        StringBuilder text = new StringBuilder("\n");
        routes.forEach(route -> text
                .append("  %-6s %s%s  %-18s %s%n".formatted(route.method(), route.path(), " ".repeat(width - route.path().length()),
                        route.function(), route.authorization().label())));
        text.append('\n').append(commands(baseUrl)).append('\n');
        return text.append("Ready on %s in %.1f s; Ctrl-C ends it".formatted(baseUrl, took.toMillis() / 1000.0)).toString();
    }

    private static String commands(URI baseUrl) {
        try (InputStream resource = Banner.class.getResourceAsStream("commands.txt")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).replace("{base}", baseUrl.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
