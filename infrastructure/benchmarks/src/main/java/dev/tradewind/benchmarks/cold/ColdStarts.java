package dev.tradewind.benchmarks.cold;

import dev.tradewind.aot.Directories;
import dev.tradewind.aot.Layout;
import dev.tradewind.aot.Tour;
import dev.tradewind.benchmarks.Machine;
import dev.tradewind.benchmarks.cold.Candidate.Way;
import dev.tradewind.local.LocalStack;
import dev.tradewind.local.Plan;
import dev.tradewind.local.Screen;
import dev.tradewind.local.Settings;
import dev.tradewind.local.StackClock;
import dev.tradewind.local.StartFault;
import dev.tradewind.local.functions.FunctionSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code mvn -q -Pbenchmarks-cold}: starts each function in each packaging, in turn, over the local stack's services. */
public final class ColdStarts {
    private static final double SECOND = 1e9;

    private final Path packages = Path.of(System.getProperty("packages")).toAbsolutePath();
    private final Path target = Path.of(System.getProperty("target"), "cold").toAbsolutePath();
    private final Pattern wanted = Pattern.compile(System.getProperty("functions"));
    private final int rounds = Integer.getInteger("rounds");
    private final Settings settings = new Settings(Path.of(System.getProperty("template")), 0, Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), true, true, target.resolve("functions.log"), Map.of(), Optional.empty());
    private final Path output = target.resolve("starts.log");

    private ColdStarts() {}

    /** The program: {@code template}, {@code packages}, {@code target}, {@code results}, {@code functions} and {@code rounds} are properties. */
    public static void main(String[] arguments) throws IOException {
        try {
            new ColdStarts().run();
            Runtime.getRuntime().halt(0);
        } catch (CannotMeasure | StartFault fault) {
            System.err.println("Cannot measure: " + fault.getMessage());
            Runtime.getRuntime().halt(1);
        } catch (RuntimeException | LinkageError bug) {
            bug.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private void run() throws IOException {
        Machine machine = Machine.now();
        Directories.empty(target);
        RecordingFunctions recording = new RecordingFunctions();
        Screen screen = new Screen(System.out, false);
        try (LocalStack stack = LocalStack.start(settings, recording, screen)) {
            System.out.println("An hour of the suite's life, for the events to start functions with");
            new Tour(stack.baseUrl()).run();
            List<FunctionSpec> specs = specs(stack.baseUrl());
            List<Candidate> candidates = candidates(specs);
            ColdResults results = new ColdResults(machine, rounds);
            List<FunctionSpec> chosen = Events.inOrder(specs).stream().filter(spec -> wanted.matcher(spec.id()).find()).toList();
            long began = System.nanoTime();
            for (FunctionSpec spec : chosen) {
                results.add(starts(spec, specs, recording, candidates));
                progress(results.size(), chosen.size(), began);
            }
            if (!chosen.isEmpty()) {
                results.add(wire(specs, recording, candidates));
            }
            System.out.println(results.table());
            if (chosen.size() == specs.size()) {
                results.write(Path.of(System.getProperty("results")));
            }
        }
    }

    private List<FunctionSpec> specs(URI gateway) {
        return Plan.read(settings, gateway, URI.create("http://localhost"), new StackClock()).functions();
    }

    private List<Candidate> candidates(List<FunctionSpec> specs) {
        specs.stream().filter(spec -> !Files.exists(packages.resolve(spec.id()).resolve(Layout.CACHE))).findFirst().ifPresent(missing -> {
            throw new CannotMeasure(missing.id() + " has no package with a cache; mvn -Paot package makes them");
        });
        ManagedPackages.write(specs, target.resolve("managed"));
        ManagedPackages.hello(specs, target.resolve("hello"));
        List<Candidate> candidates = new ArrayList<>();
        NodeBundle.write(Path.of(System.getProperty("node")), specs, target.resolve("node")).ifPresentOrElse(
                fault -> System.out.println("Node.js is left out: " + fault),
                () -> candidates.add(new Candidate(Way.NODE, target.resolve("node"), Map.of())));
        candidates.add(new Candidate(Way.PACKAGE, packages, Map.of()));
        candidates.add(new Candidate(Way.BARE, packages, Map.of("TRADEWIND_AOT", "-XX:AOTMode=off")));
        candidates.add(new Candidate(Way.MANAGED, target.resolve("managed"), Map.of()));
        candidates.add(new Candidate(Way.HELLO, target.resolve("hello"), Map.of()));
        return candidates;
    }

    private Starts starts(FunctionSpec spec, List<FunctionSpec> specs, RecordingFunctions recording, List<Candidate> candidates) {
        String route = Events.route(spec.id());
        byte[] event = recording.event(spec, route)
                .orElseThrow(() -> new CannotMeasure(spec.id() + " served no event " + route + " to start it with"));
        ColdStart start = new ColdStart(spec, event, output);
        ColdStart yardstick = new ColdStart(Events.reader(specs), event, output);
        var samples = Starts.none();
        for (int round = 0; round < rounds; round++) {
            for (Candidate candidate : candidates) {
                ColdStart one = candidate.way() == Way.NODE ? yardstick : start;
                Starts.add(samples, candidate.way(), one.measure(candidate, Map.of()));
            }
        }
        Candidate cached = candidates.stream().filter(candidate -> candidate.way() == Way.PACKAGE).findFirst().orElseThrow();
        Path cache = packages.resolve(spec.id()).resolve(Layout.CACHE);
        return new Starts(spec.id(), Events.label(spec.id()), samples, Inside.of(start, cached, cache, directory(spec)));
    }

    private Wire wire(List<FunctionSpec> specs, RecordingFunctions recording, List<Candidate> candidates) {
        FunctionSpec reader = Events.reader(specs);
        byte[] event = recording.event(reader, Wire.ROUTE).orElseThrow(() -> new CannotMeasure("nobody read a quote"));
        List<Candidate> compared = candidates.stream().filter(one -> one.way() == Way.NODE || one.way() == Way.PACKAGE).toList();
        return Wire.measure(reader, event, compared, output);
    }

    private Path directory(FunctionSpec spec) {
        try {
            return Files.createDirectories(target.resolve("inside").resolve(spec.id()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void progress(int done, int all, long began) {
        double seconds = (System.nanoTime() - began) / SECOND;
        System.out.printf("%d of %d functions, %.1f a minute, %s to go%n", done, all, done / seconds * 60,
                Duration.ofSeconds(Math.round(seconds / done * (all - done))).toString().substring(2).toLowerCase(java.util.Locale.ROOT));
    }
}
