package dev.tradewind.shipments.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.Seeded;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-20T08:00:00+09:00");

    @ParameterizedTest
    @CsvSource({"PRE_TRANSIT IN_TRANSIT OUT_FOR_DELIVERY DELIVERED, DELIVERED", "DELIVERED IN_TRANSIT, DELIVERED",
            "DELIVERED RETURNING, RETURNING", "DELIVERED RETURNING RETURNED, RETURNED", "RETURNING IN_TRANSIT DELIVERED, RETURNING",
            "RETURNED RETURNING, RETURNED", "OUT_FOR_DELIVERY IN_TRANSIT, IN_TRANSIT", "IN_TRANSIT PRE_TRANSIT, IN_TRANSIT",
            "IN_TRANSIT UNKNOWN, IN_TRANSIT", "EXPIRED IN_TRANSIT, IN_TRANSIT", "CANCELLED IN_TRANSIT, IN_TRANSIT",
            "EXCEPTION DELIVERED, DELIVERED", "FAILURE RETURNING, RETURNING", "UNKNOWN, UNKNOWN"})
    void laterNewsMoveAParcelAlongItsWays(String happened, TrackingStatus end) {
        List<TrackingEvent> events = new ArrayList<>();
        for (String status : happened.split(" ")) {
            events.add(event("e" + events.size(), events.size(), TrackingStatus.valueOf(status)));
        }
        assertThat(Timeline.EMPTY.with(events).standing().status()).isEqualTo(end);
    }

    @Test
    void timeIsComparedAcrossOffsets() {
        TrackingEvent tokyo = event("a", 0, TrackingStatus.IN_TRANSIT);
        TrackingEvent earlierInLisbon = new TrackingEvent("b", OffsetDateTime.parse("2026-11-19T22:59:00Z"), TrackingStatus.PRE_TRANSIT,
                Optional.empty(), "x", Optional.empty(), Place.UNKNOWN, Optional.empty());
        assertThat(Timeline.EMPTY.with(List.of(tokyo, earlierInLisbon)).events()).containsExactly(earlierInLisbon, tokyo);
    }

    @Test
    void theDeliveryIsTheFirstThatCounts() {
        Timeline timeline = Timeline.EMPTY.with(List.of(event("a", 0, TrackingStatus.IN_TRANSIT), event("b", 5, TrackingStatus.DELIVERED),
                event("c", 6, TrackingStatus.DELIVERED), event("d", 9, TrackingStatus.RETURNING)));
        assertThat(timeline.deliveredAt()).contains(MORNING.plusHours(5));
        assertThat(Timeline.EMPTY.with(List.of(event("a", 0, TrackingStatus.RETURNING), event("b", 1, TrackingStatus.DELIVERED)))
                .deliveredAt()).isEmpty();
    }

    /** However a parcel's events are shuffled, doubled and cut into posts, its life is the same. */
    @Test
    void anyPermutationAndDuplicationEndsInTheSameState() {
        Seeded.forAll(2_000, random -> {
            List<TrackingEvent> life = life(random);
            Timeline inOrder = Timeline.EMPTY.with(life);
            List<TrackingEvent> told = new ArrayList<>(life);
            life.forEach(event -> Collections.addAll(told, Collections.nCopies(random.nextInt(3), event).toArray(TrackingEvent[]::new)));
            Collections.shuffle(told, random);
            Timeline mixed = Timeline.EMPTY;
            for (int from = 0; from < told.size();) {
                int to = Math.min(told.size(), from + 1 + random.nextInt(4));
                mixed = mixed.with(told.subList(from, to));
                from = to;
            }
            assertThat(mixed).isEqualTo(inOrder);
            assertThat(mixed.standing()).isEqualTo(inOrder.standing());
        });
    }

    private static List<TrackingEvent> life(Random random) {
        List<TrackingEvent> life = new ArrayList<>();
        TrackingStatus[] all = TrackingStatus.values();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            // Some share an instant, some share an id under other words.
            life.add(event("e" + random.nextInt(14), random.nextInt(8), all[random.nextInt(all.length)]));
        }
        return life;
    }

    private static TrackingEvent event(String id, int hours, TrackingStatus status) {
        return new TrackingEvent(id, MORNING.plusHours(hours), status, Optional.empty(), status.name(), Optional.empty(), Place.UNKNOWN,
                Optional.empty());
    }
}
