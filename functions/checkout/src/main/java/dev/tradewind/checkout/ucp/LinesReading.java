package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.CheckoutIntent;
import dev.tradewind.checkout.model.IntentLine;
import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.http.Field;
import dev.tradewind.lambda.http.Input;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads lines and gives them their ids. A line without an id gets one that follows from its sku, so that it keeps it when a
 * platform sends the session again without ids, in another order, or without some lines.
 */
final class LinesReading {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,80}");
    private static final int MOST_LINES = 200;
    private static final int MOST_UNITS = 9_999;

    private LinesReading() {}

    /** A line as it was sent; its fields may be faulty. */
    private record Sent(Optional<String> id, Field<Sku> sku, Field<Long> quantity) {}

    /** How a line came by its ids: those of a platform's create are not ours yet and count for nothing. */
    enum Ids {
        FRESH, KEPT
    }

    /** The lines, to be resolved once the whole request is found to have no fault. */
    static java.util.function.Supplier<List<IntentLine>> read(Input in, Ids ids) {
        Field<List<Sent>> sent = in.objects("/line_items", line -> sent(line, ids)).required().size(1, MOST_LINES)
                .must(LinesReading::fewSkus, "too_many_skus", "May name at most " + CheckoutIntent.MOST_SKUS + " different items.")
                .must(LinesReading::noIdTwice, "duplicate_id", "Two lines may not have the same id.");
        return () -> resolved(sent.get());
    }

    private static Sent sent(Input line, Ids ids) {
        Field<String> id = line.text("/id").must(text -> ids == Ids.FRESH || ID.matcher(text).matches(), "invalid_id",
                "Must be an id that an answer gave.");
        Field<Sku> sku = line.text("/item/id").required().as(text -> Optional.of(text).filter(Sku::isValid).map(Sku::new),
                "invalid_item_id", "Must have 1 to 64 letters, digits, dots, underscores or hyphens.");
        return new Sent(ids == Ids.KEPT ? id.optional() : Optional.empty(), sku,
                line.integer("/quantity").required().between(1, MOST_UNITS));
    }

    private static boolean fewSkus(List<Sent> lines) {
        return lines.stream().flatMap(line -> line.sku().optional().stream()).distinct().count() <= CheckoutIntent.MOST_SKUS;
    }

    private static boolean noIdTwice(List<Sent> lines) {
        List<String> ids = lines.stream().flatMap(line -> line.id().stream()).toList();
        return ids.stream().distinct().count() == ids.size();
    }

    private static List<IntentLine> resolved(List<Sent> sent) {
        Set<String> taken = new HashSet<>();
        sent.forEach(line -> line.id().ifPresent(taken::add));
        List<IntentLine> lines = new ArrayList<>(sent.size());
        for (Sent line : sent) {
            Sku sku = line.sku().get();
            lines.add(new IntentLine(line.id().orElseGet(() -> free(sku, taken)), sku, line.quantity().get().intValue()));
        }
        return lines;
    }

    private static String free(Sku sku, Set<String> taken) {
        String first = "li_" + sku;
        String id = first;
        for (int count = 2; !taken.add(id); count++) {
            id = first + "_" + count;
        }
        return id;
    }
}
