package dev.tradewind.lambda.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.lambda.FunctionBeans;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T10:00:00Z", "2026-11-20T10:00:00.1Z", "2026-11-20T10:00:00.123456Z",
            "2026-11-20T10:00:00.123456789Z",
            "2024-02-29T23:59:59.999999999Z", "1969-12-31T23:59:59.5Z", "0000-01-01T00:00:00Z", "2026-11-20T24:00:00Z",
            "2026-06-30T23:59:60Z", "2026-11-20T10:00:00.Z", "2026-11-20T12:00:00+02:00", "+12026-11-20T10:00:00Z", "-0001-11-20T10:00:00Z",
            "2026-11-20t10:00:00z"})
    void readsWhatTheFormatterReads(String text) {
        Instant expected = Instant.parse(text);
        assertThat(Instants.read(text)).isEqualTo(expected);
    }

    @Test
    void readsWhatIsWritten() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            Instant time = Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 200_000_000_000L), random.nextInt(1_000_000_000));
            assertThat(Instants.read(time.toString())).isEqualTo(time);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Z", "2026-11-20", "2026-11-20T10:00Z", "2026-13-20T10:00:00Z", "2026-02-30T10:00:00Z",
            "2026-11-20T25:00:00Z",
            "2026-11-20 10:00:00Z",
            "2026-11-20T10:00:00.1234567890Z", "2026-11-20T10:00:00.12a4Z", "2026-11-20T10:00:00"})
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> Instants.read(text)).isInstanceOf(DateTimeParseException.class);
    }

    /** As whatever else does not fit its type, and by this reader: a stored body that cannot be read says so in one way. */
    @Test
    void isWhatBodiesAreReadAndWrittenWith() {
        Json json = FunctionBeans.with(Map.of()).beans(InstantsTest.class.getClassLoader()).get(Json.class);
        Instant time = Instant.parse("2026-11-20T10:00:00.123456Z");
        assertThat(json.write(time)).asString().isEqualTo("\"2026-11-20T10:00:00.123456Z\"");
        assertThat(json.read(json.write(time), Instant.class)).isEqualTo(time);
        assertThatThrownBy(() -> json.read("\"soon\"".getBytes(UTF_8), Instant.class)).isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no time");
    }
}
