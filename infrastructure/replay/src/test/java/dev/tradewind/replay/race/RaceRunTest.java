package dev.tradewind.replay.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.replay.FakeSuite;
import dev.tradewind.replay.FakeSuite.Fault;
import dev.tradewind.replay.suite.SuiteFailed;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceRunTest {
    @TempDir
    private Path directory;
    private final FakeSuite fake = new FakeSuite();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        fake.close();
    }

    private RaceRun run(int attempts) {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new RaceRun(new RaceSettings(fake.url(), Optional.empty(), 32, attempts, directory), out);
    }

    private RaceResult race(int attempts) {
        return run(attempts).run();
    }

    @Test
    void allUnitsAreSoldOnceAndWhatWasHeldIsSoldAtLast_traps1And2() {
        RaceResult result = race(800);
        assertThat(result.fair()).as(result.text()).isTrue();
        assertThat(result.standing().placed()).as("100 singles and 100 pairs").isEqualTo(200);
        assertThat(result.standing().ended()).isEqualTo(800);
        assertThat(result.standing().refused()).containsOnlyKeys("out_of_stock");
        assertThat(result.standing().pending()).containsOnlyKeys("requires_escalation");
    }

    @Test
    void oversellingIsNoticed() {
        fake.shop().oversells();
        RaceResult result = race(800);
        assertThat(result.fair()).isFalse();
        assertThat(result.faults()).hasSize(3).allSatisfy(fault -> assertThat(fault).contains("of 100 sold, -"));
    }

    @Test
    void unitsThatNobodyGetsAreNoticed() {
        RaceResult result = race(40);
        assertThat(result.faults()).hasSize(3);
        assertThat(result.standing().refused()).isEqualTo(Map.of());
    }

    /** Stops once that many have come to the till; the suite is gone from then on, as it is when Ctrl-C ends both. */
    private RaceResult interruptedAfter(int completions) {
        var run = run(800);
        fake.before("POST /checkout-sessions/:id/complete", completions, () -> {
            run.stop();
            fake.close();
        });
        return run.run();
    }

    @Test
    void anInterruptedRaceTellsHowFarItCame() {
        RaceResult result = interruptedAfter(150);
        assertThat(result.exitCode()).as(result.text()).isEqualTo(130);
        assertThat(result.standing().placed()).isBetween(1L, 150L);
        assertThat(result.text()).contains("Placed    " + result.standing().placed(), "INTERRUPTED").doesNotContain("Fault");
    }

    @Test
    void anInterruptionBeforeTheFirstSaleIsNoFailureEither() {
        var run = run(800);
        fake.before("POST /catalog/imports", 2, () -> {
            run.stop();
            fake.close();
        });
        assertThat(run.run().exitCode()).isEqualTo(130);
    }

    @Test
    void whatWasOversoldBeforeAnInterruptionStaysAFailure() {
        fake.shop().oversells();
        RaceResult result = interruptedAfter(600);
        assertThat(result.exitCode()).as(result.text()).isEqualTo(1);
        assertThat(result.faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault).endsWith("of 100 sold"));
    }

    @Test
    void aSuiteThatFailsIsNoInterruption() {
        fake.fail("POST /_local/clock", Fault.CRASH, Fault.CRASH, Fault.CRASH, Fault.CRASH, Fault.CRASH);
        assertThatThrownBy(() -> race(800)).isInstanceOf(SuiteFailed.class).hasMessage("http_502_busy");
    }

    @Test
    void sessionsThatAreMadeReadyAreCounted() {
        race(800);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Ready [##############################] 320/320",
                "Race  [##############################] 800/800");
    }
}
