package dev.tradewind.benchmarks.warm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each benchmark does what it says, once. */
class WarmBenchmarkTest {
    @TempDir
    private static Path directory;

    private static List<Tape> tapes;

    @BeforeAll
    static void record() throws IOException {
        tapes = Tapes.recorded();
        Tapes.write(tapes, directory);
        System.setProperty(WarmBenchmark.TAPES, directory.toString());
    }

    @ParameterizedTest
    @EnumSource
    void doesAllOfItsWork(Work work) throws IOException {
        WarmBenchmark benchmark = new WarmBenchmark();
        benchmark.work = work;
        benchmark.start();
        byte[] answer = benchmark.invocation();
        benchmark.check();
        benchmark.end();
        assertThat(answer).isNotEmpty();
    }

    @Test
    void anErrorIsNotTakenForWork() {
        Tape tape = Tapes.of(Work.CHECKOUT_CREATED, tapes);
        Scene last = tape.scenes().stream().filter(scene -> scene.operation().equals(Work.CHECKOUT_CREATED.operation())).findFirst()
                .orElseThrow();
        Scene broken = new Scene(last.operation(), last.at(), last.event(), last.says(), List.of());
        assertThatThrownBy(() -> Performance.of(new Tape(tape.function(), tape.environment(), List.of(broken)), broken.operation()))
                .isInstanceOf(AssertionError.class).hasMessageContaining("was not done");
    }
}
