package dev.tradewind.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.IdSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionBeansTest {
    private static final String OFFSET = "tradewind.clock.offset-millis";

    private static FunctionBeans beans(Map<String, String> environment, Object... replacements) {
        return FunctionBeans.with(environment, replacements).beans(FunctionBeansTest.class.getClassLoader());
    }

    @Test
    void theClockIsTheSystemsUnlessItMayBeAdjusted() {
        System.setProperty(OFFSET, "3600000");
        try {
            assertThat(beans(Map.of()).get(Clock.class).instant()).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
            Clock adjustable = beans(Map.of("CLOCK", "adjustable")).get(Clock.class);
            assertThat(Duration.between(Instant.now(), adjustable.instant())).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        } finally {
            System.clearProperty(OFFSET);
        }
    }

    @Test
    void aTestPutsItsOwnBeansInTheirPlace() {
        var clock = new SteppedClock(Instant.EPOCH);
        FunctionBeans beans = beans(Map.of(), clock);
        assertThat(beans.get(Clock.class)).isSameAs(clock);
        assertThat(beans.get(IdSource.class).uuid7()).satisfies(id -> assertThat(id.version()).isEqualTo(7));
    }

    @Test
    void anInvocationEndsWhenLambdaSays() {
        var invocation = Invocation.of(new LambdaContext(3_000), java.util.Optional.empty());
        assertThat(invocation.correlationId()).isEqualTo("request-1");
        assertThat(invocation.remaining()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(3));
        assertThat(invocation.<String, RuntimeException>call(() -> Invocation.current().function())).isEqualTo("TestFunction");
        assertThat(Invocation.current().requestId()).isEqualTo("none");
    }
}
