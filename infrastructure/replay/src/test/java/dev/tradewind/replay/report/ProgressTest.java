package dev.tradewind.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void saysRateAndTimeToGo() {
        assertThat(Progress.line("Orders", 500, 2_000, Duration.ofSeconds(50), "3 not placed"))
                .isEqualTo("Orders [#######.......................] 500/2000  10.0/s  ETA 2:30  3 not placed");
        assertThat(Progress.line("Orders", 0, 2_000, Duration.ofSeconds(1), "")).contains("0/2000", "ETA -");
        assertThat(Progress.line("Orders", 2_000, 2_000, Duration.ofSeconds(200), "")).contains("in 3:20");
    }

    @Test
    void whatEndsByTimeSaysHowMuchIsLeftOfIt() {
        Duration time = Duration.ofMinutes(2);
        assertThat(Progress.timed("Load", Duration.ofSeconds(30), time, "4 buyers"))
                .isEqualTo("Load [#######.......................]  0:30 of 2:00  ETA 1:30  4 buyers");
        assertThat(Progress.timed("Load", Duration.ofSeconds(121), time, "")).contains("##] ", "2:01 of 2:00  ending");
    }

    @Test
    void onATerminalOneLineIsWrittenOver() {
        new Progress(out, true, "Orders", 10, () -> 10, () -> "").close();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("\r").containsOnlyOnce("\n");
    }

    @Test
    void elsewhereTheLastLineIsAPlainOne() {
        new Progress(out, false, "Orders", 10, () -> 10, () -> "").close();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("\r").startsWith("Orders [###").endsWith(System.lineSeparator());
    }
}
