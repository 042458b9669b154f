package dev.tradewind.catalog.csv;

import dev.tradewind.catalog.csv.Cell.Parsed;
import dev.tradewind.catalog.model.Leg;
import dev.tradewind.catalog.model.Leg.Means;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way of a parcel in one value: legs with semicolons between them, each
 * {@code from>to means hours carrier}, as in {@code BER>LEJ road 6h Eilbote; LEJ>JFK air 11h Silver Wing; JFK>DOOR road 20h Metro}.
 */
final class LegsNotation {
    private static final String NODE = "[A-Z0-9][A-Z0-9-]{0,19}";
    private static final String MEANS = Stream.of(Means.values()).map(ShippingTypes::lower).collect(Collectors.joining("|"));
    private static final Pattern LEG = Pattern
            .compile("(" + NODE + ") ?> ?(" + NODE + ") (" + MEANS + ") ([1-9][0-9]{0,3})h (\\P{Cntrl}{1,40})");
    private static final int MOST = 8;

    private LegsNotation() {}

    static Parsed<List<Leg>> parse(String text) {
        List<Leg> legs = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            Matcher leg = LEG.matcher(part.strip());
            if (!leg.matches() || legs.size() == MOST) {
                return Parsed.no("invalid_legs", "Leg " + (legs.size() + 1) + " must be such as FRA>JFK air 9h Silver Wing, with means "
                        + MEANS.replace("|", ", ") + "; at most " + MOST + " legs with semicolons between them.");
            }
            if (!legs.isEmpty() && !legs.getLast().to().equals(leg.group(1))) {
                return Parsed.no("broken_legs", "Leg " + (legs.size() + 1) + " must begin at " + legs.getLast().to()
                        + ", where the one before it ends.");
            }
            legs.add(leg(leg));
        }
        return Parsed.of(List.copyOf(legs));
    }

    private static Leg leg(Matcher leg) {
        return new Leg(leg.group(1), leg.group(2), Means.valueOf(leg.group(3).toUpperCase(Locale.ROOT)), leg.group(5).strip(),
                Long.parseLong(leg.group(4)));
    }
}
