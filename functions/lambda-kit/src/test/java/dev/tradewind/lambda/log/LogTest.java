package dev.tradewind.lambda.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tradewind.lambda.Called;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.testkit.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogTest {
    private static Json line(Runnable work) {
        String printed = Called.printedBy(() -> new Invocation("r-1", "c-1", "Fx", Instant.MAX).call(() -> {
            work.run();
            return true;
        }));
        assertThat(printed.lines()).hasSize(1);
        return Json.parse(printed);
    }

    @Test
    void aLineIsOneObjectWithTheIdsOfTheInvocation() {
        Json line = line(() -> Log.info("quote_made", LogField.QUOTE_ID, "q\n\"1", LogField.COUNT, 3, LogField.MILLIS, 5L));
        assertThat(line.text("/event")).isEqualTo("quote_made");
        assertThat(line.text("/level")).as("by these two names Lambda reads them").isEqualTo("INFO");
        assertThat(Instant.parse(line.text("/timestamp"))).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(line.text("/function")).isEqualTo("Fx");
        assertThat(line.text("/request_id")).isEqualTo("r-1");
        assertThat(line.text("/correlation_id")).isEqualTo("c-1");
        assertThat(line.text("/quote_id")).isEqualTo("q\n\"1");
        assertThat(line.number("/count")).isEqualTo(3);
        assertThat(line.number("/millis")).isEqualTo(5);
    }

    @Test
    void onlyFieldsOfTheListAreLogged() {
        assertThatExceptionOfType(ClassCastException.class).isThrownBy(() -> line(() -> Log.info("x", "card_number", "4111")));
    }

    @Test
    void anExceptionsMessagesAreNeverLogged() {
        var cause = new IllegalArgumentException("jane@example.com");
        String error = line(() -> Log.error("failed", new IllegalStateException("token abc", cause))).text("/error");
        assertThat(error).contains("IllegalStateException at ", "caused by java.lang.IllegalArgumentException", "LogTest")
                .doesNotContain("token abc").doesNotContain("jane");
    }

    @Test
    void aWarningSaysSo() {
        assertThat(line(() -> Log.warn("odd", LogField.REASON, "why")).text("/level")).isEqualTo("WARN");
    }
}
