package dev.tradewind.replay.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.kernel.Sku;
import dev.tradewind.replay.CannotRun;
import dev.tradewind.replay.Drive;
import dev.tradewind.replay.SuiteChoice;
import dev.tradewind.replay.history.CatalogueItem;
import dev.tradewind.replay.history.Country;
import dev.tradewind.replay.history.OrderLine;
import dev.tradewind.replay.history.PlannedOrder;
import dev.tradewind.replay.report.Latencies;
import dev.tradewind.replay.report.Progress;
import dev.tradewind.replay.suite.Answer;
import dev.tradewind.replay.suite.Ask;
import dev.tradewind.replay.suite.Bought;
import dev.tradewind.replay.suite.Buyer;
import dev.tradewind.replay.suite.CatalogueFiles;
import dev.tradewind.replay.suite.Keys;
import dev.tradewind.replay.suite.LocalClock;
import dev.tradewind.replay.suite.Operator;
import dev.tradewind.replay.suite.Profile;
import dev.tradewind.replay.suite.Suite;
import dev.tradewind.replay.suite.SuiteFailed;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** One soak: orders are placed, their units registered as parcels one by one, all events posted in a jumble, and every parcel looked at. */
final class SoakRun {
    private static final int UNITS_PER_ORDER = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration REDELIVERY = Duration.ofMinutes(16);
    private static final Country HOME = new Country("United Kingdom", "GB", "London", "", "EC1A 1BB");

    private final SoakSettings settings;
    private final PrintStream out;
    private final Drive drive;
    private final Signer signer;
    private final Latencies latencies = new Latencies();
    private final Map<String, Long> standing = Collections.synchronizedMap(new TreeMap<>());
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<Runnable> stopSuite = new AtomicReference<>(() -> {});
    private volatile boolean interrupted;
    private volatile int posted;

    SoakRun(SoakSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.drive = new Drive(settings.clients());
        this.signer = new Signer(settings.secret());
    }

    void stop() {
        interrupted = true;
        drive.stop();
        stopSuite.get().run();
    }

    /** Runs to the end, or until it is stopped; what a stopped suite no longer answers is no failure. */
    SoakResult run() {
        Journal journal = new Journal(settings.report());
        Optional<Journal.Entry> before = journal.read(settings.plan());
        try (SuiteChoice choice = SuiteChoice.of(settings.baseUrl(), latencies, settings.report(), Optional.of(data(before)), out)) {
            stopSuite.set(choice.suite()::stop);
            Journal.Entry entry = before.orElseGet(() -> new Journal.Entry(UUID.randomUUID(), settings.plan(),
                    Instant.now().minus(Way.LONGEST).truncatedTo(ChronoUnit.SECONDS), 0));
            journal.write(entry);
            soak(choice, journal, entry);
        } catch (CannotRun | SuiteFailed failure) {
            if (!interrupted) {
                throw failure;
            }
        }
        if (!interrupted) {
            journal.remove();
        }
        return new SoakResult(posted, settings.shipments(), Map.copyOf(standing), latencies.figures(), latencies.repetitions(), interrupted,
                List.copyOf(faults));
    }

    /** A suite of our own keeps its data for a run that takes this one up, and begins with none for one that does not. */
    private Path data(Optional<Journal.Entry> before) {
        Path data = settings.report().resolve("data");
        try {
            if (before.isEmpty() && Files.exists(data)) {
                try (var files = Files.walk(data)) {
                    for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(data);
        } catch (java.io.IOException e) {
            throw new CannotRun("the data of an earlier run cannot be removed: " + e.getMessage());
        }
    }

    private void soak(SuiteChoice choice, Journal journal, Journal.Entry entry) {
        Suite suite = choice.suite();
        var keys = new Keys(entry.seed());
        var plan = new Plan(keys.word(), settings, entry.start());
        out.printf("%,d posts of %,d shipments by %d clients on %s, run %s%s%n", plan.posts().size(), plan.parcels(), settings.clients(),
                choice.baseUrl(), keys.word(), entry.acknowledged() == 0 ? "" : ", taken up after " + entry.acknowledged());
        List<JsonNode> orders = orders(suite, keys);
        var parcels = new Parcels(suite, settings.merchant().or(() -> Operator.localToken(suite, "merchant",
                Map.of("merchant_id", CatalogueFiles.MERCHANT))).orElseThrow(() -> new CannotRun(
                        "-Dmerchant.token= must be the token of the merchant " + CatalogueFiles.MERCHANT)),
                keys, plan);
        register(parcels, plan, orders);
        post(suite, plan, journal, entry);
        if (!interrupted) {
            look(suite, parcels, plan);
        }
    }

    private List<JsonNode> orders(Suite suite, Keys keys) {
        var operator = new Operator(suite, settings.token().or(() -> Operator.localToken(suite))
                .orElseThrow(() -> new CannotRun("this is no local stack, so -Dtoken= must be the token of an operator")));
        var item = new CatalogueItem(new Sku(keys.word() + ".soak"), "Something to follow", 100, settings.shipments());
        if (settings.token().isEmpty()) {
            operator.importFiles(Map.of("shipping_rates.csv", CatalogueFiles.shippingRates()), keys.of("import rates"));
        }
        operator.importFiles(Map.of("products.csv", CatalogueFiles.products(List.of(item))), keys.of("import"));
        operator.declared(item.sku(), REDELIVERY);
        var buyer = new Buyer(suite, keys, Profile.paymentHandler(suite), "success_token");
        List<JsonNode> orders = new ArrayList<>();
        int count = Math.ceilDiv(settings.shipments(), UNITS_PER_ORDER);
        for (int number = 0; number < count; number++) {
            int units = Math.ceilDiv(settings.shipments() - number, count);
            var wanted = new PlannedOrder("soak " + number, "soak@replay.example", HOME,
                    List.of(new OrderLine(item.sku(), item.title(), item.price(), units)));
            Bought bought = buyer.buy(wanted);
            if (!(bought instanceof Bought.Placed placed)) {
                throw new CannotRun("an order was not placed: " + bought);
            }
            orders.add(placed.stored());
        }
        return orders;
    }

    /** Neighbours are of different orders: units of one order are taken one after the other. */
    private void register(Parcels parcels, Plan plan, List<JsonNode> orders) {
        var registered = new AtomicInteger();
        try (var _ = new Progress(out, Progress.onTerminal(), "Register", plan.parcels(), registered::get, () -> "")) {
            drive.each(IntStream.range(0, plan.parcels()).boxed().toList(), parcel -> {
                parcels.register(parcel, orders.get(parcel % orders.size()));
                registered.incrementAndGet();
            });
        }
    }

    private void post(Suite suite, Plan plan, Journal journal, Journal.Entry entry) {
        var acknowledged = new Acknowledged((int) entry.acknowledged());
        List<Integer> open = IntStream.range((int) entry.acknowledged(), plan.posts().size()).boxed().toList();
        try (var _ = new Progress(out, Progress.onTerminal(), "Post    ", plan.posts().size(), acknowledged::count, () -> "")) {
            drive.each(open, number -> {
                Plan.Post post = plan.posts().get(number);
                ObjectNode body = body(plan, post);
                Answer answer = suite.send(Ask.post("/webhooks/carriers/standard", body,
                        signer.headers("msg_" + plan.trackingNumber(post.parcel()) + "_" + number, Instant.now(), body)));
                if (!answer.isSuccess()) {
                    faults.add("post " + number + " was answered by " + answer.word());
                }
                if (acknowledged.add(number)) {
                    write(journal, entry, acknowledged.withoutGap());
                }
            });
        }
        posted = acknowledged.count();
        write(journal, entry, acknowledged.withoutGap());
    }

    private static void write(Journal journal, Journal.Entry entry, long acknowledged) {
        journal.write(new Journal.Entry(entry.seed(), entry.plan(), entry.start(), acknowledged));
    }

    private static ObjectNode body(Plan plan, Plan.Post post) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", "shipment.tracked").put("timestamp",
                post.at().toInstant().toString());
        ObjectNode data = body.putObject("data").put("carrier", Parcels.CARRIER).put("tracking_number",
                plan.trackingNumber(post.parcel()));
        var events = data.putArray("events");
        post.events().forEach(event -> events.addObject().put("id", event.id()).put("status", event.status()).put("occurred_at",
                event.at().toString()));
        return body;
    }

    private void look(Suite suite, Parcels parcels, Plan plan) {
        if (settings.token().isEmpty()) {
            drain(suite);
        }
        var looked = new AtomicInteger();
        try (var _ = new Progress(out, Progress.onTerminal(), "Look    ", plan.parcels(), looked::get, () -> "")) {
            drive.each(IntStream.range(0, plan.parcels()).boxed().toList(), parcel -> {
                String status = settled(parcels, plan, parcel);
                standing.merge(status, 1L, Long::sum);
                if (!status.equals(plan.end(parcel))) {
                    faults.add(plan.trackingNumber(parcel) + " stands at " + status + " and not at " + plan.end(parcel));
                }
                looked.incrementAndGet();
            });
        }
        if (settings.token().isEmpty()) {
            faults.addAll(Backlog.of(suite).parked());
        }
    }

    /** A message whose first try failed comes again after its visibility timeout, up to four times, before it counts as lost. */
    private void drain(Suite suite) {
        long end = System.nanoTime() + REDELIVERY.toNanos();
        long most = Math.max(1, Backlog.of(suite).waiting());
        var waiting = new AtomicLong(most);
        try (var _ = new Progress(out, Progress.onTerminal(), "Drain   ", most, () -> most - waiting.get(), () -> "")) {
            while (waiting.get() > 0 && System.nanoTime() < end && !interrupted) {
                waiting.set(Math.min(most, Backlog.of(suite).waiting()));
                LocalClock.pause();
            }
        }
    }

    /** Where it stands once it stands right, or when patience is over. */
    private String settled(Parcels parcels, Plan plan, int parcel) {
        long end = System.nanoTime() + (settings.token().isEmpty() ? PATIENCE : REDELIVERY).toNanos();
        String status = parcels.status(parcel);
        while (!status.equals(plan.end(parcel)) && System.nanoTime() < end && !interrupted) {
            LocalClock.pause();
            status = parcels.status(parcel);
        }
        return status;
    }
}
