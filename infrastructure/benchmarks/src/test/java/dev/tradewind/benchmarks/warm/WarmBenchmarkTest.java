package dev.tradewind.benchmarks.warm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.testkit.CostLedger;
import dev.tradewind.testkit.Json;
import java.io.IOException;
import java.nio.file.Files;
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

    /** What a function rehearses before a snapshot must be what it does: if this is red, record anew (README). */
    @Test
    void scriptsHaveWhatFunctionsAskForNow() throws IOException {
        Path root = CostLedger.file().resolve("../../..").normalize();
        for (var script : Scripts.of(tapes).entrySet()) {
            Json kept = Json.parse(Files.readString(root.resolve(script.getKey())));
            assertThat(asked(kept)).as(script.getKey().toString()).isEqualTo(asked(script.getValue()));
        }
    }

    private static List<List<String>> asked(Json script) {
        return script.items("/scenes").stream()
                .map(scene -> scene.items("/lines").stream().map(line -> line.text("/operation")).toList()).toList();
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
