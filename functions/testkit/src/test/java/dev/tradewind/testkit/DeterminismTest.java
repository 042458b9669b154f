package dev.tradewind.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeterminismTest {

    @Test
    void theClockStandsUntilItIsMoved() {
        FixedClock clock = FixedClock.at("2026-11-20T12:00:00Z");
        var zoned = clock.withZone(ZoneId.of("Europe/Brussels"));
        clock.advance(Duration.ofMinutes(16));
        assertThat(clock.instant()).isEqualTo("2026-11-20T12:16:00Z").isEqualTo(zoned.instant());
        clock.set(Instant.EPOCH);
        assertThat(clock.millis()).isZero();
        assertThat(zoned.getZone()).isEqualTo(ZoneId.of("Europe/Brussels"));
    }

    @Test
    void twoSequencesGiveTheSameIds() {
        SequenceIds ids = new SequenceIds();
        SequenceIds same = new SequenceIds();
        assertThat(List.of(ids.orderId(), ids.checkoutId(), ids.orderNumber(), ids.eventId()))
                .isEqualTo(List.of(same.orderId(), same.checkoutId(), same.orderNumber(), same.eventId())).doesNotHaveDuplicates();
        assertThat(ids.uuid7().version()).isEqualTo(7);
        assertThat(ids.uuid7().variant()).isEqualTo(2);
        assertThat(ids.uuid7()).isLessThan(ids.uuid7());
    }

    @Test
    void aPropertyIsTriedWithTheSameInputsInEachRun() {
        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();
        Seeded.forAll(50, random -> first.add(random.nextInt()));
        Seeded.forAll(50, random -> second.add(random.nextInt()));
        assertThat(first).isEqualTo(second).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void aFailureNamesItsSeed() {
        int[] cases = {0};
        assertThatThrownBy(() -> Seeded.forAll(10, _ -> assertThat(cases[0]++).isLessThan(3))).isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dseed=" + (Long.getLong("seed", 20_261_120) + 3));
    }
}
