package dev.tradewind.benchmarks.warm;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * One invocation after another of a function, from the bytes of its event to the bytes of its answer. Besides the clock, which runs while others
 * have the processor, the thread's own processor time is taken.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WarmBenchmark {
    /** Names the directory of the tapes. */
    static final String TAPES = "tapes";

    /** What is done. */
    @Param
    public Work work;

    private final CpuTimes cpu = new CpuTimes();
    private PrintStream out;
    private Performance performance;
    private long asking;

    /** Log lines are written, and go nowhere: what a pipe takes is not ours. */
    @Setup
    public void start() {
        out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        performance = Performance.of(Tapes.read(Path.of(System.getProperty(TAPES)), work), work.operation());
    }

    /** An invocation. */
    @Benchmark
    public byte[] invocation() {
        long before = CpuTimes.now();
        byte[] answer = performance.play();
        cpu.add(CpuTimes.now() - before - asking);
        return answer;
    }

    /** What was computed while warming up does not count. */
    @Setup(Level.Iteration)
    public void begin(IterationParams iteration) {
        asking = CpuTimes.asking();
        if (iteration.getType() == IterationType.WARMUP) {
            cpu.forget();
        }
    }

    /** A function that fails fast would win every race. */
    @TearDown(Level.Iteration)
    public void check() {
        performance.check();
    }

    /** Gives the process its output back, and leaves the times where the measurement finds them. */
    @TearDown
    public void end() throws IOException {
        System.setOut(out);
        cpu.write(Path.of(System.getProperty(TAPES), CpuTimes.FILE));
    }
}
