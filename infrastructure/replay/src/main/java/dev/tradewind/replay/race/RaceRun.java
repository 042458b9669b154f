package dev.tradewind.replay.race;

import dev.tradewind.replay.CannotRun;
import dev.tradewind.replay.Drive;
import dev.tradewind.replay.SuiteChoice;
import dev.tradewind.replay.history.CatalogueItem;
import dev.tradewind.replay.history.PlannedOrder;
import dev.tradewind.replay.report.Latencies;
import dev.tradewind.replay.report.Progress;
import dev.tradewind.replay.suite.Buyer;
import dev.tradewind.replay.suite.CatalogueFiles;
import dev.tradewind.replay.suite.Keys;
import dev.tradewind.replay.suite.LocalClock;
import dev.tradewind.replay.suite.Operator;
import dev.tradewind.replay.suite.Profile;
import dev.tradewind.replay.suite.Suite;
import dev.tradewind.replay.suite.SuiteFailed;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One race. First many sessions are made ready while there is stock for each, and completed all at once; some of their buyers are
 * challenged for the payment, so they hold goods and never pay. Then others come late. At last reservations end, and whoever
 * comes then gets what was held.
 */
final class RaceRun {
    private static final int READY_PER_CLIENT = 10;
    private static final int HOLDERS = 16;
    private static final int LAST_SHARE = 10;
    private static final Duration RESERVATION_ENDS = Duration.ofMinutes(16);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long SEED = 64;

    private final RaceSettings settings;
    private final PrintStream out;
    private final Drive drive;
    private final Keys keys = new Keys(UUID.randomUUID());
    private final Goods goods = new Goods(keys.word() + ".");
    private final Latencies latencies = new Latencies();
    private final Standing standing = new Standing();
    private final AtomicReference<Runnable> stopSuite = new AtomicReference<>(() -> {});
    private volatile boolean interrupted;

    RaceRun(RaceSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.drive = new Drive(settings.clients());
    }

    private record Ready(PlannedOrder order, String path, boolean holds) {}

    void stop() {
        interrupted = true;
        drive.stop();
        stopSuite.get().run();
    }

    /** Runs to the end, or until it is stopped; what a stopped suite no longer answers is no failure of the race. */
    RaceResult run() {
        try {
            return raced();
        } catch (CannotRun | SuiteFailed failure) {
            if (!interrupted) {
                throw failure;
            }
            return result(oversold());
        }
    }

    private RaceResult raced() {
        try (SuiteChoice choice = SuiteChoice.of(settings.baseUrl(), latencies, settings.report(), out)) {
            Suite suite = choice.suite();
            stopSuite.set(suite::stop);
            var operator = new Operator(suite, settings.token().or(() -> Operator.localToken(suite)).orElseThrow(() -> new CannotRun(
                    choice.baseUrl() + " is no local stack, so -Dtoken= must be the token of an operator")));
            bringIn(operator);
            out.printf("%,d attempts of %d clients on %d units each of 3 products on %s, run %s%n", settings.attempts(), settings.clients(),
                    Goods.STOCK, choice.baseUrl(), keys.word());
            race(suite, operator);
            return result(interrupted ? oversold() : miscounts(operator));
        }
    }

    private void bringIn(Operator operator) {
        if (settings.token().isEmpty()) {
            operator.importFiles(Map.of("shipping_rates.csv", CatalogueFiles.shippingRates()), keys.of("import rates"));
        }
        operator.importFiles(Map.of("products.csv", CatalogueFiles.products(goods.all())), keys.of("import"));
        goods.all().forEach(item -> operator.declared(item.sku(), PATIENCE));
    }

    private void race(Suite suite, Operator operator) {
        String handler = Profile.paymentHandler(suite);
        var payer = new Buyer(suite, keys, handler, "success_token");
        var holder = new Buyer(suite, keys, handler, "challenge_token");
        int first = Math.min(settings.attempts(), settings.clients() * READY_PER_CLIENT);
        int last = settings.attempts() - settings.attempts() / LAST_SHARE;
        List<Ready> ready = ready(goods.wanted(0, first), payer);
        try (var _ = new Progress(out, Progress.onTerminal(), "Race ", settings.attempts(), standing::ended, this::note)) {
            drive.each(ready, each -> standing.add((each.holds() ? holder : payer).complete(each.order(), each.path())));
            drive.each(goods.wanted(first, last), order -> standing.add(payer.buy(order)));
            if (settings.token().isEmpty() && !drive.isStopping()) {
                LocalClock.advance(suite, RESERVATION_ENDS);
                goods.all().forEach(item -> awaitReturn(operator, item));
            }
            drive.each(goods.wanted(Math.max(first, last), settings.attempts()), order -> standing.add(payer.buy(order)));
        }
    }

    /** Sessions that could all be completed, for all they know, in an order of no meaning. */
    private List<Ready> ready(List<PlannedOrder> orders, Buyer buyer) {
        List<Ready> ready = Collections.synchronizedList(new ArrayList<>());
        var prepared = new AtomicLong();
        try (var _ = new Progress(out, Progress.onTerminal(), "Ready", orders.size(), prepared::get, () -> "")) {
            drive.each(orders, order -> {
                switch (buyer.prepare(order)) {
                    case Buyer.Prepared.Ready(String path) -> ready.add(new Ready(order, path, holds(order)));
                    case Buyer.Prepared.Ended(var bought) -> standing.add(bought);
                }
                prepared.incrementAndGet();
            });
        }
        List<Ready> shuffled = new ArrayList<>(ready);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled;
    }

    private boolean holds(PlannedOrder order) {
        return settings.token().isEmpty() && Math.floorMod(order.name().hashCode(), HOLDERS) == 0;
    }

    /** None stays stuck: what is not sold comes back. */
    private void awaitReturn(Operator operator, CatalogueItem item) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (operator.declared(item.sku(), PATIENCE).available() != Goods.STOCK - standing.sold(item.sku()) && System.nanoTime() < end
                && !interrupted) {
            LocalClock.pause();
        }
    }

    private String note() {
        return standing.view().placed() + " won";
    }

    private List<String> miscounts(Operator operator) {
        return goods.all().stream().flatMap(item -> miscount(item, operator.declared(item.sku(), PATIENCE).available()).stream()).toList();
    }

    private Optional<String> miscount(CatalogueItem item, long available) {
        long sold = standing.sold(item.sku());
        return sold == Goods.STOCK && available == 0
                ? Optional.empty()
                : Optional.of(item.sku() + ": " + sold + " of " + Goods.STOCK + " sold, " + available + " available");
    }

    /** What is known to be wrong without asking the suite. */
    private List<String> oversold() {
        return goods.all().stream().map(CatalogueItem::sku).filter(sku -> standing.sold(sku) > Goods.STOCK)
                .map(sku -> sku + ": " + standing.sold(sku) + " of " + Goods.STOCK + " sold").toList();
    }

    private RaceResult result(List<String> miscounts) {
        List<String> faults = new ArrayList<>(standing.faults());
        faults.addAll(miscounts);
        return new RaceResult(standing.view(), latencies.figures(), latencies.repetitions(), interrupted, faults);
    }
}
