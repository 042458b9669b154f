package dev.tradewind.benchmarks.cold;

import dev.tradewind.local.functions.PackagedFunctions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * One way to start a function.
 *
 * @param packages a directory for each function with a {@code bootstrap}
 * @param variables of its processes, beside the function's
 */
record Candidate(Way way, Path packages, Map<String, String> variables) {
    /** The ways that are compared, in the order of the table. */
    enum Way {
        NODE("Node.js, one read"), PACKAGE("package with cache"), BARE("the same without cache"), MANAGED("as managed java25"), HELLO(
                "Java that does nothing");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    PackagedFunctions functions(Path output) {
        return new PackagedFunctions(packages, 1, variables, Duration.ZERO, output);
    }
}
