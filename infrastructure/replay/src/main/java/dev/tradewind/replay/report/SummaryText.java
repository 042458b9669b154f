package dev.tradewind.replay.report;

import dev.tradewind.replay.history.Reason;
import dev.tradewind.replay.history.Tally;
import dev.tradewind.replay.suite.Call;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The summary for people. */
public final class SummaryText {
    private static final int NAMED = 20;

    private final Summary summary;
    private final StringBuilder text = new StringBuilder();

    private SummaryText(Summary summary) {
        this.summary = summary;
    }

    /** The summary as lines. */
    public static String of(Summary summary) {
        var writing = new SummaryText(summary);
        writing.file();
        writing.orders();
        writing.latencies();
        writing.proof();
        return writing.text.toString();
    }

    private void file() {
        Tally tally = summary.tally();
        line("");
        line("File      %,d lines: %,d accepted, %,d rejected, %,d beyond the limit", tally.linesRead(), tally.linesAccepted(),
                Results.View.sum(tally.rejectedLines()), tally.linesBeyondLimit());
        reasons(tally.rejectedLines());
        line("Invoices  %,d: %,d accepted, %,d rejected; %,d split for their size, %,d lines for their units", tally.invoicesRead(),
                tally.invoicesAccepted(), Results.View.sum(tally.rejectedInvoices()), tally.invoicesSplit(), tally.linesSplit());
        reasons(tally.rejectedInvoices());
    }

    private void reasons(Map<Reason, Long> reasons) {
        reasons.entrySet().stream().sorted(Map.Entry.<Reason, Long>comparingByValue().reversed())
                .forEach(each -> line("            %-26s %,9d", each.getKey().word(), each.getValue()));
    }

    private void orders() {
        Results.View results = summary.results();
        line("Orders    %,d of %,d placed in %d:%02d (%.1f/s), goods %s GBP%s", results.placed(), summary.planned(),
                summary.took().toMinutes(),
                summary.took().toSecondsPart(), summary.rate(), pounds(results.goods()), summary.interrupted() ? "; interrupted" : "");
        counts("refused", results.refused());
        counts("failed", results.failed());
        counts("pending", results.pending());
        line("          by country   %s", ranked(results.byCountry()));
        line("          by currency  %s", ranked(results.byCurrency()));
    }

    private void counts(String what, Map<String, Long> counts) {
        counts.forEach((name, count) -> line("            %-8s %-30s %,9d", what, name, count));
    }

    private void latencies() {
        line("Calls       %-12s %9s %9s %9s %9s %9s  (ms)", "", "count", "p50", "p95", "p99", "max");
        for (Map.Entry<Call, Latencies.Figures> each : summary.latencies().entrySet()) {
            Latencies.Figures figures = each.getValue();
            line("            %-12s %,9d %9.1f %9.1f %9.1f %9.1f", each.getKey().word(), figures.count(), figures.p50(), figures.p95(),
                    figures.p99(), figures.max());
        }
        summary.repetitions().forEach((what, count) -> line("            repeated: %s, %,d times", what, count));
    }

    private void proof() {
        long placed = summary.results().placed();
        long differing = summary.results().differences().size();
        line("Proof     goods subtotal = quantity x price of the file to the penny: %,d orders compared, %,d differences", placed,
                differing);
        summary.stock().ifPresentOrElse(
                stock -> line("          stock: %,d skus, %,d units declared - %,d sold - %,d held = %,d left: %,d differences",
                        stock.skus(),
                        stock.declared(), stock.sold(), stock.held(), stock.left(), stock.differences().size()),
                () -> line("          stock: not compared, since the run did not end"));
        List<String> differences = summary.differences();
        differences.stream().limit(NAMED).forEach(each -> line("            %s", each));
        if (differences.size() > NAMED) {
            line("            and %,d more, all in summary.json", differences.size() - NAMED);
        }
        line(summary.proven() ? "          All agrees." : "          NOT PROVEN.");
    }

    private static String ranked(Map<String, Long> counts) {
        return counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(each -> each.getKey() + " " + each.getValue()).collect(Collectors.joining(", "));
    }

    private static String pounds(long pence) {
        return String.format(Locale.ROOT, "%,d.%02d", pence / 100, pence % 100);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
