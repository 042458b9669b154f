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
        try (var progress = new Progress(out, false, "Orders", 2_000, () -> 500, () -> "3 not placed")) {
            assertThat(progress.line(500, Duration.ofSeconds(50)))
                    .isEqualTo("Orders [#######.......................] 500/2000  10.0/s  ETA 2:30  3 not placed");
            assertThat(progress.line(0, Duration.ofSeconds(1))).contains("0/2000", "ETA -");
            assertThat(progress.line(2_000, Duration.ofSeconds(200))).contains("in 3:20");
        }
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
