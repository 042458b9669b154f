package dev.tradewind.benchmarks.cold;

import dev.tradewind.local.functions.FunctionSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Starts a function as Lambda does, hands it an event over the Runtime API, and stops the clock when the answer is there. */
final class ColdStart {
    private static final int WARM = 10;

    private final FunctionSpec spec;
    private final byte[] event;
    private final Path output;

    ColdStart(FunctionSpec spec, byte[] event, Path output) {
        this.spec = spec;
        this.event = event;
        this.output = output;
    }

    Sample measure(Candidate candidate, Map<String, String> more) {
        try (Running function = Running.start(spec, candidate, more, output)) {
            double ready = function.age();
            function.serve(event);
            double total = function.age();
            List<Double> warm = IntStream.range(0, WARM).mapToObj(_ -> function.serve(event)).toList();
            return new Sample(ready, total, Median.of(warm), function.peak());
        }
    }
}
