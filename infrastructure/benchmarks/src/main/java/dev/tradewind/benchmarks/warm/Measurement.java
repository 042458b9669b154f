package dev.tradewind.benchmarks.warm;

import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Has JMH measure a work in a JVM of its own. */
final class Measurement {
    private static final int ITERATIONS = 3;
    private static final TimeValue EACH = TimeValue.seconds(2);
    private static final double KILOBYTE = 1024;

    private final Path tapes;

    Measurement(Path tapes) {
        this.tapes = tapes;
    }

    Figure of(Work work, Compiler compiler) throws RunnerException, IOException {
        var options = new OptionsBuilder().include(WarmBenchmark.class.getName()).param("work", work.name()).forks(1)
                .warmupIterations(compiler.warmUps()).warmupTime(EACH).measurementIterations(ITERATIONS).measurementTime(EACH)
                .jvmArgs(compiler.flags()).jvmArgsAppend("-D" + WarmBenchmark.TAPES + "=" + tapes).addProfiler(GCProfiler.class)
                .shouldFailOnError(true).verbosity(VerboseMode.SILENT).build();
        RunResult result = new Runner(options).runSingle();
        double bytes = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
        long[] cpu = CpuTimes.read(tapes.resolve(CpuTimes.FILE));
        return new Figure(CpuTimes.micros(cpu, 0.5), CpuTimes.micros(cpu, 0.99),
                result.getPrimaryResult().getStatistics().getPercentile(50),
                bytes / KILOBYTE);
    }
}
