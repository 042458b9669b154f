package dev.tradewind.catalog.csv;

import dev.tradewind.catalog.model.Discount;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** discounts.csv: the codes that buyers may type. */
final class DiscountsFile {
    static final String NAME = "discounts.csv";

    private static final Columns COLUMNS = Columns.required("code", "title", "kind", "value").optional("currency", "min_subtotal_minor",
            "starts_at", "ends_at");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    private static final int LONGEST_TITLE = 100;
    private static final String PERCENT = "percent";
    private static final String AMOUNT = "amount";

    private final Map<String, Long> lines = new HashMap<>();

    static List<Discount> read(SourceFile file, ImportFaults faults) {
        var reader = new DiscountsFile();
        return new CsvTable(file, COLUMNS, faults).read(reader::discount);
    }

    private Optional<Discount> discount(Row row) {
        var code = row.text("code").must(text -> CODE.matcher(text).matches(), "invalid_code",
                "Must be 1 to 40 letters, digits, hyphens, underscores.");
        code.optional().map(DiscountsFile::upper).ifPresent(some -> onlyOnce(some, row));
        var title = row.text("title").as(Types.title(LONGEST_TITLE));
        var currency = row.maybe("currency").as(Types::currency).optional();
        var value = value(row, currency);
        long least = row.maybe("min_subtotal_minor").as(Types.whole(0, Money.MAX_INPUT)).optional().orElse(0L);
        if (least > 0 && row.maybe("currency").optional().isEmpty() && row.maybe("kind").optional().filter(PERCENT::equals).isPresent()) {
            row.fault("currency", "missing", "Is required where min_subtotal_minor is more than 0.");
        }
        var starts = row.maybe("starts_at").as(Types::instant).optional();
        var ends = endsAfter(starts, row);
        return row.made(() -> new Discount(upper(code.get()), title.get(), value.orElseThrow(), currency, least, starts, ends));
    }

    private static Optional<Discount.Value> value(Row row, Optional<CurrencyCode> currency) {
        var kind = row.text("kind").must(text -> text.equals(PERCENT) || text.equals(AMOUNT), "unknown_kind", "Must be percent or amount.");
        return kind.optional().flatMap(some -> some.equals(PERCENT) ? percent(row) : amount(row, currency));
    }

    private static Optional<Discount.Value> percent(Row row) {
        return row.text("value").as(Types::basisPoints).optional().<Discount.Value>map(Discount.Percent::new);
    }

    private static Optional<Discount.Value> amount(Row row, Optional<CurrencyCode> currency) {
        row.text("currency");
        var off = row.text("value").as(Types.whole(1, Money.MAX_INPUT)).optional();
        return off.flatMap(minor -> currency.<Discount.Value>map(in -> new Discount.Amount(Money.of(minor, in))));
    }

    private static Optional<Instant> endsAfter(Optional<Instant> starts, Row row) {
        return row.maybe("ends_at").as(Types::instant)
                .must(end -> starts.isEmpty() || end.isAfter(starts.get()), "empty_window", "Must be later than starts_at.").optional();
    }

    private void onlyOnce(String code, Row row) {
        Long earlier = lines.putIfAbsent(code, row.line());
        if (earlier != null) {
            row.fault("code", "duplicate_code", "This code stands in line " + earlier + " already; case does not matter.");
        }
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
