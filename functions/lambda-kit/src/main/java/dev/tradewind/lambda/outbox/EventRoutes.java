package dev.tradewind.lambda.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which queues want which type of event.
 *
 * @param queues queue URLs by event type
 */
public record EventRoutes(Map<String, List<String>> queues) {
    private static final Pattern ROUTE = Pattern.compile("\\s*;\\s*");
    private static final Pattern URL = Pattern.compile("\\s+");

    /**
     * Reads the routing table of the template, such as {@code OrderPlaced=https://…/mail https://…/points;StockDeclared=https://…}.
     *
     * @throws IllegalArgumentException when it has another form
     */
    public static EventRoutes parse(String text) {
        Map<String, List<String>> queues = new HashMap<>();
        for (String route : ROUTE.split(text.strip())) {
            int equals = route.indexOf('=');
            if (equals < 1 || equals == route.length() - 1) {
                throw new IllegalArgumentException("no queue in \"" + route + "\"");
            }
            List<String> urls = List.of(URL.split(route.substring(equals + 1).strip()));
            queues.computeIfAbsent(route.substring(0, equals).strip(), _ -> new ArrayList<>()).addAll(urls);
        }
        return new EventRoutes(Map.copyOf(queues));
    }

    /** The queues of a type, none for a type that nobody wants. */
    public List<String> of(String type) {
        return queues.getOrDefault(type, List.of());
    }
}
