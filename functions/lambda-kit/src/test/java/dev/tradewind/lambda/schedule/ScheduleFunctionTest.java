package dev.tradewind.lambda.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.lambda.Called;
import dev.tradewind.lambda.FunctionBeans;
import jakarta.inject.Singleton;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleFunctionTest {
    private final Sweeps sweeps = new Sweeps();

    @Test
    void doesTheWorkThatTheInputNamesAndAnswersItsCounts() {
        Called called = Called.with(sweeps, "{\"work\":\"sweep\"}");
        assertThat(called.answer().number("/expired")).isEqualTo(3);
        assertThat(called.printed()).contains("work_done", "\"WorkFailed\":2");
    }

    @Test
    void whatWentWellIsNoFailure() {
        Called called = Called.with(sweeps, "{\"work\":\"nothing\"}");
        assertThat(called.answer().members("")).isEmpty();
        assertThat(called.printed()).doesNotContain("WorkFailed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"work\":\"other\"}"})
    void aScheduleWithoutAKnownWorkFailsLoudly(String input) {
        assertThatIllegalArgumentException().isThrownBy(() -> Called.with(sweeps, input)).withMessageContaining("known work");
    }

    /** A function with two works. */
    private static final class Sweeps extends ScheduleFunction {
        Sweeps() {
            super(Map.of("sweep", Sweep.class, "nothing", Nothing.class), FunctionBeans.with(Map.of()));
        }
    }

    @Singleton
    static final class Sweep implements ScheduledWork {
        @Override
        public Map<String, Long> run() {
            return Map.of("expired", 3L, "failed", 2L);
        }
    }

    @Singleton
    static final class Nothing implements ScheduledWork {
        @Override
        public Map<String, Long> run() {
            return Map.of();
        }
    }
}
