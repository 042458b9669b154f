package dev.tradewind.replay;

import dev.tradewind.kernel.Sku;
import dev.tradewind.replay.history.CatalogueItem;
import dev.tradewind.replay.history.History;
import dev.tradewind.replay.history.PlannedOrder;
import dev.tradewind.replay.report.Latencies;
import dev.tradewind.replay.report.Progress;
import dev.tradewind.replay.report.Results;
import dev.tradewind.replay.report.StockProof;
import dev.tradewind.replay.report.Summary;
import dev.tradewind.replay.suite.Buyer;
import dev.tradewind.replay.suite.CatalogueFiles;
import dev.tradewind.replay.suite.Keys;
import dev.tradewind.replay.suite.Operator;
import dev.tradewind.replay.suite.Profile;
import dev.tradewind.replay.suite.StockLevel;
import dev.tradewind.replay.suite.Suite;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Gatherers;

/** One replay: read the file, bring its goods in, order everything, count what is left. */
final class ReplayRun {
    private static final int PRODUCTS_PER_IMPORT = 2_000;
    private static final Duration TO_DECLARE = Duration.ofMinutes(2);
    private static final String PAYS = "success_token";

    private final ReplaySettings settings;
    private final PrintStream out;
    private final boolean terminal = Progress.onTerminal();
    private final Keys keys = new Keys(UUID.randomUUID());
    private final Latencies latencies = new Latencies();
    private final Results results = new Results();
    private final Drive drive;
    private final AtomicReference<Runnable> stopSuite = new AtomicReference<>(() -> {});

    ReplayRun(ReplaySettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.drive = new Drive(settings.clients());
    }

    /** What is under way is finished, nothing else is begun. */
    void stop() {
        drive.stop();
        stopSuite.get().run();
    }

    /** Runs to the end, or until it is stopped. */
    Summary summary() {
        // Goods of this run alone: so a second run, or anybody else's orders, cannot blur the count of stock.
        History history = History.read(settings.orders(), settings.limit(), keys.word() + ".");
        if (history.orders().isEmpty()) {
            throw new CannotRun("nothing in " + settings.orders() + " can be ordered: " + history.tally());
        }
        try (SuiteChoice choice = SuiteChoice.of(settings.baseUrl(), latencies, settings.report(), out)) {
            stopSuite.set(choice.suite()::stop);
            out.printf("%,d orders of %,d products on %s, %d clients, run %s%n", history.orders().size(), history.catalogue().size(),
                    choice.baseUrl(), settings.clients(), keys.word());
            return summary(history, choice);
        }
    }

    private Summary summary(History history, SuiteChoice choice) {
        Suite suite = choice.suite();
        Operator operator = new Operator(suite, settings.token().or(() -> Operator.localToken(suite)).orElseThrow(() -> new CannotRun(
                choice.baseUrl() + " is no local stack, so -Dtoken= must be the token of an operator")));
        bringIn(history.catalogue(), operator);
        Duration took = order(history.orders(), new Buyer(suite, keys, Profile.paymentHandler(suite), PAYS));
        Results.View view = results.view();
        Optional<StockProof> stock = drive.isStopping()
                ? Optional.empty()
                : Optional.of(StockProof.of(history.catalogue(), levels(history.catalogue(), operator), view.sold(), view.held()));
        return new Summary(choice.baseUrl().toString(), drive.isStopping(), history.tally(), history.orders().size(), view, took,
                latencies.figures(), latencies.repetitions(), stock);
    }

    /** With a token of one's own the suite has its own shipping rates, which an import would replace. */
    private void bringIn(List<CatalogueItem> catalogue, Operator operator) {
        var done = new AtomicLong();
        if (settings.token().isEmpty()) {
            operator.importFiles(Map.of("shipping_rates.csv", CatalogueFiles.shippingRates()), keys.of("import rates"));
        }
        try (var _ = progress("Import", catalogue.size(), done)) {
            catalogue.stream().gather(Gatherers.windowFixed(PRODUCTS_PER_IMPORT)).takeWhile(_ -> !drive.isStopping()).forEach(part -> {
                operator.importFiles(Map.of("products.csv", CatalogueFiles.products(part)), keys.of("import " + done.get()));
                done.addAndGet(part.size());
            });
        }
        var declared = new AtomicLong();
        try (var _ = progress("Stock ", catalogue.size(), declared)) {
            drive.each(catalogue, item -> {
                operator.declared(item.sku(), TO_DECLARE);
                declared.incrementAndGet();
            });
        }
    }

    private Duration order(List<PlannedOrder> orders, Buyer buyer) {
        long begin = System.nanoTime();
        try (var _ = new Progress(out, terminal, "Orders", orders.size(), results::ended, this::trouble)) {
            drive.each(orders, order -> results.add(buyer.buy(order)));
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private String trouble() {
        Results.View view = results.view();
        long other = view.ended() - view.placed();
        return (other == 0 ? "" : other + " not placed ") + (view.differences().isEmpty() ? "" : view.differences().size() + " differ");
    }

    private Map<Sku, StockLevel> levels(List<CatalogueItem> catalogue, Operator operator) {
        Map<Sku, StockLevel> levels = new ConcurrentHashMap<>();
        var done = new AtomicLong();
        try (var _ = progress("Count ", catalogue.size(), done)) {
            drive.each(catalogue, item -> {
                operator.stock(item.sku()).ifPresent(level -> levels.put(item.sku(), level));
                done.incrementAndGet();
            });
        }
        return levels;
    }

    private Progress progress(String what, long total, AtomicLong done) {
        return new Progress(out, terminal, what, total, done::get, () -> "");
    }
}
