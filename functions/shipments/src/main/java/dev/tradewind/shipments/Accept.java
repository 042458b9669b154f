package dev.tradewind.shipments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a caller would rather have, as its {@code Accept} says (RFC 9110 §12.5.1). */
record Accept(List<Range> ranges) {
    private static final Pattern WEIGHT = Pattern.compile("[01](\\.[0-9]{0,3})?");

    /**
     * One or more types.
     *
     * @param weight from 0, not acceptable, to 1; one that cannot be read is 0
     */
    private record Range(String types, float weight) {
        static Range of(String text) {
            String[] parts = text.strip().split(";");
            float weight = Stream.of(parts).skip(1).map(String::strip).filter(part -> part.startsWith("q="))
                    .map(part -> part.substring(2)).findFirst().map(Range::weight).orElse(1f);
            return new Range(parts.length == 0 ? "" : parts[0].strip(), weight);
        }

        private static float weight(String text) {
            return WEIGHT.matcher(text).matches() ? Float.parseFloat(text) : 0;
        }

        boolean holds(String type) {
            return types.equals(type) || types.equals("*/*") || types.equals(type.substring(0, type.indexOf('/')) + "/*");
        }
    }

    static Accept of(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String text : header.toLowerCase(Locale.ROOT).split(",")) {
            ranges.add(Range.of(text));
        }
        return new Accept(List.copyOf(ranges));
    }

    /** Whether rather the one than the other: by weight or, where they weigh the same, as the one that is named, first. */
    boolean prefers(String one, String other) {
        int heavier = Float.compare(weight(one), weight(other));
        return heavier > 0 || (heavier == 0 && weight(one) > 0 && place(one) < place(other));
    }

    /** Of the range that says most of the type; 0 if none holds it. */
    private float weight(String type) {
        return ranges.stream().filter(range -> range.holds(type))
                .max(Comparator.comparingInt(range -> range.types().equals(type) ? Integer.MAX_VALUE : range.types().length()))
                .map(Range::weight).orElse(0f);
    }

    private int place(String type) {
        int place = ranges.stream().map(Range::types).toList().indexOf(type);
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
