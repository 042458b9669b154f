package dev.tradewind.replay.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.replay.history.Reason;
import dev.tradewind.replay.history.Tally;
import java.util.Map;

/** The summary for programs. */
public final class SummaryJson {

    private SummaryJson() {}

    /** The summary as an indented document. */
    public static String of(Summary summary) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("suite", summary.suite()).put("proven", summary.proven())
                .put("interrupted", summary.interrupted());
        file(root.putObject("file"), summary.tally());
        orders(root.putObject("orders"), summary);
        ObjectNode calls = root.putObject("calls_ms");
        summary.latencies().forEach((call, figures) -> calls.putObject(call.word()).put("count", figures.count()).put("p50", figures.p50())
                .put("p95", figures.p95()).put("p99", figures.p99()).put("max", figures.max()));
        counts(root.putObject("repeated"), summary.repetitions());
        summary.stock().ifPresent(stock -> root.putObject("stock").put("skus", stock.skus()).put("declared", stock.declared())
                .put("sold", stock.sold()).put("held", stock.held()).put("left", stock.left()));
        summary.differences().forEach(root.putArray("differences")::add);
        return root.toPrettyString() + "\n";
    }

    private static void file(ObjectNode node, Tally tally) {
        node.put("lines_read", tally.linesRead()).put("lines_accepted", tally.linesAccepted())
                .put("lines_beyond_limit", tally.linesBeyondLimit()).put("invoices_read", tally.invoicesRead())
                .put("invoices_accepted", tally.invoicesAccepted()).put("invoices_split", tally.invoicesSplit())
                .put("lines_split", tally.linesSplit());
        reasons(node.putObject("rejected_lines"), tally.rejectedLines());
        reasons(node.putObject("rejected_invoices"), tally.rejectedInvoices());
    }

    private static void orders(ObjectNode node, Summary summary) {
        Results.View results = summary.results();
        node.put("planned", summary.planned()).put("placed", results.placed()).put("goods_minor", results.goods())
                .put("goods_currency", "GBP").put("seconds", summary.took().toMillis() / 1000.0).put("per_second", summary.rate());
        counts(node.putObject("refused"), results.refused());
        counts(node.putObject("failed"), results.failed());
        counts(node.putObject("pending"), results.pending());
        counts(node.putObject("by_country"), results.byCountry());
        counts(node.putObject("by_currency"), results.byCurrency());
    }

    private static void reasons(ObjectNode node, Map<Reason, Long> counts) {
        counts.forEach((reason, count) -> node.put(reason.word(), count));
    }

    private static void counts(ObjectNode node, Map<String, Long> counts) {
        counts.forEach(node::put);
    }
}
