package dev.tradewind.replay.load;

import dev.tradewind.replay.CannotRun;
import dev.tradewind.replay.Drive;
import dev.tradewind.replay.SuiteChoice;
import dev.tradewind.replay.load.LoadSettings.Part;
import dev.tradewind.replay.report.Progress;
import dev.tradewind.replay.suite.Suite;
import dev.tradewind.replay.suite.SuiteFailed;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The parts of a load test, one after the other, on one suite. */
final class LoadRun {
    private static final int WARMING = 8;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    private final LoadSettings settings;
    private final PrintStream out;
    private final Meters meters = new Meters();
    private final Drive drive = new Drive(FlashSale.BUYERS);
    private final Machine machine = new Machine();
    private final List<Stage> stages = new ArrayList<>();
    private final AtomicReference<Runnable> stopSuite = new AtomicReference<>(() -> {});
    private String disturbed = "";
    private Optional<FlashSale.Result> sale = Optional.empty();
    private Optional<Steady.Result> soak = Optional.empty();

    LoadRun(LoadSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    void stop() {
        drive.stop();
        stopSuite.get().run();
    }

    /** Runs to the end, or until it is stopped; what a stopped suite no longer answers is no failure. */
    LoadResult run() {
        try (SuiteChoice choice = SuiteChoice.of(settings.baseUrl(), meters, settings.report(), out)) {
            Suite suite = choice.suite();
            stopSuite.set(suite::stop);
            try {
                load(suite, Shop.open(suite));
            } finally {
                disturbed = machine.disturbed(choice.isOwn());
            }
        } catch (CannotRun | SuiteFailed failure) {
            if (!drive.isStopping()) {
                throw failure;
            }
        }
        return new LoadResult(Instant.now(), Machine.text(), disturbed, stages, sale, soak, drive.isStopping());
    }

    private void load(Suite suite, Shop shop) {
        if (settings.parts().contains(Part.STEPS)) {
            steps(new Rush(suite, shop, meters, drive::isStopping));
        }
        if (settings.parts().contains(Part.FLASH) && !drive.isStopping()) {
            out.println("Flash sale of " + Shop.SALE + " units to " + FlashSale.BUYERS + " buyers");
            sale = Optional.of(new FlashSale(shop, meters, drive).run());
        }
        if (settings.parts().contains(Part.SOAK) && !drive.isStopping()) {
            Steady steady = new Steady(suite, shop, meters, drive::isStopping, BETWEEN_LOOKS);
            try (var _ = Progress.timed(out, Progress.onTerminal(), "Soak", settings.soak(), steady::note)) {
                soak = Optional.of(steady.run(settings.soak(), settings.rate()));
            }
        }
    }

    /** First unmeasured: a suite that has just started is still being compiled. */
    private void steps(Rush rush) {
        measured(rush, WARMING, "Warm-up");
        for (int buyers : settings.buyers()) {
            if (!drive.isStopping()) {
                stages.add(measured(rush, buyers, "Load"));
            }
        }
    }

    private Stage measured(Rush rush, int buyers, String what) {
        Duration each = settings.each();
        long begin = System.nanoTime();
        try (var _ = Progress.timed(out, Progress.onTerminal(), "%-7s %3d buyers".formatted(what, buyers), each,
                () -> String.format(Locale.ROOT, "%,d orders, %.1f/s", rush.placed(),
                        rush.placed() * 1e9 / Math.max(1, System.nanoTime() - begin)))) {
            return rush.run(buyers, each);
        }
    }
}
