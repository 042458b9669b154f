package dev.tradewind.shipments.model;

import dev.tradewind.kernel.CountryCode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is usual on which lane.
 *
 * @param lanes by {@code from-to}, where either may be {@code *}
 */
public record Lanes(Map<String, Lane> lanes) {
    private static final String ELSEWHERE = "*-*";
    private static final Pattern NAME = Pattern.compile("(\\*|[A-Z]{2})-(\\*|[A-Z]{2})");

    public Lanes {
        lanes = Map.copyOf(lanes);
    }

    /**
     * Reads {@code *-*=P5D/P21D/P10D;CN-US=P8D/P30D/P14D}: silent after, lost after, usual transit.
     *
     * @throws IllegalArgumentException when it has another form, or says nothing of everywhere else
     */
    public static Lanes parse(String text) {
        Map<String, Lane> lanes = new HashMap<>();
        for (String entry : text.strip().split("\\s*;\\s*", -1)) {
            String[] sides = entry.split("=", -1);
            if (sides.length != 2 || !NAME.matcher(sides[0]).matches() || lanes.put(sides[0], lane(sides[1])) != null) {
                throw new IllegalArgumentException("not a lane: " + entry);
            }
        }
        if (!lanes.containsKey(ELSEWHERE)) {
            throw new IllegalArgumentException("no lane " + ELSEWHERE);
        }
        return new Lanes(lanes);
    }

    /** The narrowest lane that fits; where goods go matters more than where they come from. */
    public Lane of(Terms terms) {
        String from = name(terms.from());
        String to = name(terms.to());
        return Stream.of(from + "-" + to, "*-" + to, from + "-*", ELSEWHERE).map(lanes::get).filter(lane -> lane != null).findFirst()
                .orElseThrow();
    }

    private static String name(Optional<CountryCode> country) {
        return country.map(CountryCode::value).orElse("*");
    }

    private static Lane lane(String times) {
        String[] parts = times.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not three times: " + times);
        }
        try {
            return new Lane(Duration.parse(parts[0]), Duration.parse(parts[1]), Duration.parse(parts[2]));
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException("not times: " + times, notATime);
        }
    }
}
