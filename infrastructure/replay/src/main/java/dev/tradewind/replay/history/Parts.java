package dev.tradewind.replay.history;

import dev.tradewind.kernel.Sku;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Cuts an invoice into what one checkout can hold, in the order of its lines. */
final class Parts {
    /** A checkout's transaction holds no more. */
    static final int MOST_SKUS = 90;
    static final int MOST_LINES = 200;
    /** A line of a checkout holds no more. */
    static final long MOST_UNITS = 9_999;

    private Parts() {}

    static List<List<OrderLine>> of(List<OrderLine> lines) {
        List<List<OrderLine>> parts = new ArrayList<>();
        List<OrderLine> part = new ArrayList<>();
        Set<Sku> skus = new HashSet<>();
        for (OrderLine line : lines.stream().flatMap(Parts::split).toList()) {
            boolean full = part.size() == MOST_LINES || (skus.size() == MOST_SKUS && !skus.contains(line.sku()));
            if (full) {
                parts.add(part);
                part = new ArrayList<>();
                skus.clear();
            }
            part.add(line);
            skus.add(line.sku());
        }
        parts.add(part);
        return parts;
    }

    static boolean isSplit(OrderLine line) {
        return line.quantity() > MOST_UNITS;
    }

    private static Stream<OrderLine> split(OrderLine line) {
        long whole = line.quantity() / MOST_UNITS;
        Stream<OrderLine> full = LongStream.range(0, whole).mapToObj(_ -> line.of(MOST_UNITS));
        return Stream.concat(full, Stream.of(line.of(line.quantity() % MOST_UNITS)).filter(rest -> rest.quantity() > 0));
    }
}
