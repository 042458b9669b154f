package dev.tradewind.local.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Picks the route of a request as an HTTP API does: the most specific path that has the method, where a literal segment
 * beats a variable, which beats a greedy one; then the method itself before {@code ANY}; {@code $default} last.
 */
public final class RouteTable {

    private final List<Candidate> candidates;

    public RouteTable(List<Route> routes) {
        this.candidates = routes.stream().map(Candidate::of).sorted(Candidate.MOST_SPECIFIC_FIRST).toList();
    }

    /** A route with the values of its path variables. */
    public record Match(Route route, Map<String, String> pathParameters) {}

    /**
     * The route that serves a request.
     *
     * @param path
     *            with percent escapes resolved
     */
    public Optional<Match> match(String method, String path) {
        return candidates.stream().flatMap(candidate -> candidate.match(method, path).stream()).findFirst();
    }

    private record Candidate(Route route, List<String> segments, String rank) {

        static final Comparator<Candidate> MOST_SPECIFIC_FIRST = Comparator.comparing(Candidate::rank)
                .thenComparing(candidate -> candidate.route().method().equals("ANY"));

        static Candidate of(Route route) {
            if (route.path().equals(Route.DEFAULT)) {
                return new Candidate(route, List.of("{proxy+}"), "9");
            }
            List<String> segments = segments(route.path());
            StringBuilder rank = new StringBuilder();
            segments.forEach(segment -> rank.append(isGreedy(segment) ? '2' : isVariable(segment) ? '1' : '0'));
            return new Candidate(route, segments, rank.toString());
        }

        Optional<Match> match(String method, String path) {
            if (route.path().equals(Route.DEFAULT)) {
                return Optional.of(new Match(route, Map.of()));
            }
            boolean methodFits = route.method().equals("ANY") || route.method().equals(method);
            return methodFits ? parameters(segments(path)).map(parameters -> new Match(route, parameters)) : Optional.empty();
        }

        private Optional<Map<String, String>> parameters(List<String> actual) {
            Map<String, String> parameters = new LinkedHashMap<>();
            for (int i = 0; i < segments.size(); i++) {
                String segment = segments.get(i);
                if (i >= actual.size() || (actual.get(i).isEmpty() && isVariable(segment))) {
                    return Optional.empty();
                }
                if (isGreedy(segment)) {
                    parameters.put(segment.substring(1, segment.length() - 2), String.join("/", actual.subList(i, actual.size())));
                    return Optional.of(parameters);
                }
                if (isVariable(segment)) {
                    parameters.put(segment.substring(1, segment.length() - 1), actual.get(i));
                } else if (!segment.equals(actual.get(i))) {
                    return Optional.empty();
                }
            }
            return segments.size() == actual.size() ? Optional.of(parameters) : Optional.empty();
        }

        private static List<String> segments(String path) {
            List<String> segments = new ArrayList<>(List.of(path.split("/", -1)));
            segments.removeFirst();
            return segments;
        }

        private static boolean isVariable(String segment) {
            return segment.startsWith("{") && segment.endsWith("}");
        }

        private static boolean isGreedy(String segment) {
            return segment.endsWith("+}");
        }
    }
}
