package dev.tradewind.replay.soak;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The way of one parcel, which could be real: it breaks off anywhere, and where it breaks off the parcel stands. That is all the oracle
 * there is: the last event by the clock.
 *
 * @param events in time
 */
record Way(List<Event> events) {
    private static final List<String> TO_THE_DOOR = List.of("pre_transit", "in_transit", "in_transit", "exception", "in_transit",
            "out_for_delivery", "delivery_attempted", "out_for_delivery", "delivered");
    private static final List<String> AND_BACK = List.of("pre_transit", "in_transit", "exception", "in_transit", "out_for_delivery",
            "delivered", "returning", "returning", "returned");
    private static final int BACK = 10;
    /** What happened more than a week before its shipment is registered is not of it, and nothing has happened that is yet to come. */
    static final Duration LONGEST = Duration.ofDays(6);

    /** @param at by the clock of the place, wherever that is */
    record Event(String id, String status, OffsetDateTime at) {}

    /** The same for the same parcel of the same plan. */
    static Way of(int parcel, int length, Instant start) {
        var random = new Random(parcel);
        List<String> words = random.nextInt(BACK) == 0 ? AND_BACK : TO_THE_DOOR;
        int until = 1 + random.nextInt(words.size());
        List<Event> events = new ArrayList<>();
        Instant at = start;
        for (int i = 0; i < length; i++) {
            at = at.plusMillis(1 + random.nextLong(LONGEST.toMillis() / length));
            ZoneOffset place = ZoneOffset.ofHours(random.nextInt(-11, 13));
            events.add(new Event("e" + i, words.get(i * until / length), at.atOffset(place)));
        }
        return new Way(events);
    }

    String last() {
        return events.getLast().status();
    }
}
