package dev.tradewind.replay.history;

import dev.tradewind.kernel.Sku;
import dev.tradewind.replay.history.Verdict.Accepted;
import dev.tradewind.replay.history.Verdict.Rejected;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers lines to invoices, and invoices to orders and the catalogue that they need. */
final class HistoryMaking {
    private final long limit;
    private final LineReading reading;
    private final Map<String, InvoiceDraft> invoices = new LinkedHashMap<>();
    private final List<PlannedOrder> orders = new ArrayList<>();
    private final Map<Sku, CatalogueItem> catalogue = new LinkedHashMap<>();
    private final Map<Reason, Long> rejectedLines = new EnumMap<>(Reason.class);
    private final Map<Reason, Long> rejectedInvoices = new EnumMap<>(Reason.class);
    private long linesRead;
    private long linesAccepted;
    private long linesBeyondLimit;
    private long invoicesAccepted;
    private long invoicesSplit;
    private long linesSplit;

    HistoryMaking(long limit, String skuPrefix) {
        this.limit = limit;
        this.reading = new LineReading(skuPrefix);
    }

    /** Lines of one invoice need not stand together. */
    void add(Row row) {
        linesRead++;
        if (row.invoice().isEmpty()) {
            rejectedLines.merge(Reason.MISSING_INVOICE_NUMBER, 1L, Long::sum);
        } else if (invoices.size() >= limit && !invoices.containsKey(row.invoice())) {
            linesBeyondLimit++;
        } else {
            invoices.computeIfAbsent(row.invoice(), _ -> new InvoiceDraft(row)).add(row, reading);
        }
    }

    History made() {
        invoices.values().forEach(this::close);
        var tally = new Tally(linesRead, linesAccepted, linesBeyondLimit, invoices.size(), invoicesAccepted, invoicesSplit, linesSplit,
                rejectedLines, rejectedInvoices);
        return new History(orders, List.copyOf(catalogue.values()), tally);
    }

    private void close(InvoiceDraft invoice) {
        invoice.rejectedLines().forEach((reason, count) -> rejectedLines.merge(reason, count, Long::sum));
        switch (invoice.verdict()) {
            case Accepted<Country>(Country country) -> accept(invoice, country);
            case Rejected<Country>(Reason reason) -> rejectedInvoices.merge(reason, 1L, Long::sum);
        }
    }

    private void accept(InvoiceDraft invoice, Country country) {
        List<List<OrderLine>> parts = Parts.of(invoice.lines());
        invoicesAccepted++;
        invoicesSplit += parts.size() > 1 ? 1 : 0;
        linesAccepted += invoice.lines().size();
        linesSplit += invoice.lines().stream().filter(Parts::isSplit).count();
        invoice.lines().forEach(this::stock);
        for (int i = 0; i < parts.size(); i++) {
            String name = parts.size() == 1 ? invoice.number() : invoice.number() + "/" + (i + 1);
            orders.add(new PlannedOrder(name, invoice.email(), country, parts.get(i)));
        }
    }

    private void stock(OrderLine line) {
        catalogue.merge(line.sku(), new CatalogueItem(line.sku(), line.title(), line.unitPrice(), line.quantity()),
                (known, more) -> new CatalogueItem(
                        known.sku(), known.title(), known.price(), Math.addExact(known.stock(), more.stock())));
    }
}
