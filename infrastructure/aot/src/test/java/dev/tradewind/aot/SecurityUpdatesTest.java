package dev.tradewind.aot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SecurityUpdatesTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 21);

    @Test
    void aRuntimeIsWholeUntilTheNextUpdateCanBeHad() {
        assertThat(SecurityUpdates.lack(APRIL, APRIL)).isEmpty();
        assertThat(SecurityUpdates.lack(APRIL, LocalDate.of(2026, 8, 3))).isEmpty();
        assertThat(SecurityUpdates.missing(APRIL, LocalDate.of(2026, 8, 4))).containsExactly(LocalDate.of(2026, 7, 21));
    }

    @Test
    void allThatItLacksAreNamed() {
        assertThat(SecurityUpdates.missing(LocalDate.of(2025, 10, 21), LocalDate.of(2026, 5, 30)))
                .containsExactly(LocalDate.of(2026, 1, 20), APRIL);
        assertThat(SecurityUpdates.lack(APRIL, LocalDate.of(2026, 11, 22))).hasValueSatisfying(text -> assertThat(text)
                .contains("is of 2026-04-21", "2026-07-21 and 2026-10-20"));
    }
}
