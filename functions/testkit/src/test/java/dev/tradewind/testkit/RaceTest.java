package dev.tradewind.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class RaceTest {

    @Test
    void eachAttemptRunsOnce() {
        var seen = ConcurrentHashMap.<Integer>newKeySet();
        AtomicInteger runs = new AtomicInteger();
        Race.of(64).run(10_000, number -> seen.add(number) ? runs.incrementAndGet() : -1);
        assertThat(seen).hasSize(10_000);
        assertThat(runs).hasValue(10_000);
    }

    @Test
    void outcomesAreCountedByType() {
        RaceOutcomes<Object> outcomes = Race.of(4).run(10, number -> {
            if (number < 3) {
                throw new IllegalStateException("lost");
            }
            return number < 5 ? "won" : number;
        });
        assertThat(outcomes.count(IllegalStateException.class)).isEqualTo(3);
        assertThat(outcomes.count(String.class)).isEqualTo(2);
        assertThat(outcomes.returned()).hasSize(7);
        assertThat(outcomes.thrown()).hasSize(3);
        assertThat(outcomes).hasToString("{IllegalStateException=3, Integer=5, String=2}");
    }

    @Test
    void anErrorEndsTheRace() {
        assertThatThrownBy(() -> Race.of(2).run(2, _ -> {
            throw new AssertionError("broken test");
        })).hasRootCauseMessage("broken test");
    }
}
