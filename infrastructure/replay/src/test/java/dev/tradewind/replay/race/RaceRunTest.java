package dev.tradewind.replay.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.replay.FakeSuite;
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

    @AfterEach
    void close() {
        fake.close();
    }

    private RaceResult race(int attempts) {
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new RaceRun(new RaceSettings(fake.url(), Optional.empty(), 32, attempts, directory), out).run();
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
}
