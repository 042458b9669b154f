package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.shipments.customs.Period;
import dev.tradewind.shipments.customs.ReferenceTable;
import dev.tradewind.shipments.customs.model.Finding;
import dev.tradewind.shipments.customs.model.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A line of {@code rules.table}, which says what its columns mean. */
record Rule(String id, String code, Severity severity, Lane lane, Period period, Parameters parameters, boolean confirmed, String source,
        String content) {
    private static final int COLUMNS = 10;

    /** All lines, of all times. */
    static List<Rule> all() {
        return ReferenceTable.rows("rules.table", COLUMNS).stream().map(Rule::of).toList();
    }

    private static Rule of(List<String> row) {
        return new Rule(row.get(0), row.get(1), Severity.valueOf(row.get(2).toUpperCase(Locale.ROOT)), Lane.of(row.get(3)),
                Period.of(row.get(4), row.get(5)), Parameters.of(row.get(6)), row.get(7).equals("confirmed"), row.get(8), row.get(9));
    }

    /** What it finds, where it holds at all. */
    Stream<Finding> judge(Consignment consignment) {
        if (!period.covers(consignment.day()) || !lane.has(consignment)) {
            return Stream.empty();
        }
        return Policies.named(code).judge(consignment, parameters).stream().map(this::finding);
    }

    private Finding finding(Hit hit) {
        String since = period.from().equals(LocalDate.MIN) ? "" : period.from().toString();
        return new Finding(code, severity, hit.field(), hit.more().map(more -> content + " " + more).orElse(content), id, source, since,
                confirmed);
    }
}
