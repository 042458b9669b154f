package dev.tradewind.shipments.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a source posted, brought to our words.
 *
 * @param carrier the carrier's name in lower case, as shipments are registered under
 * @param number the tracking number without blanks, in upper case
 * @param events what it tells of, in any order; it may tell of many and of some again
 * @param expected when the carrier means to deliver
 * @param unmapped words of the carrier that we do not know, each once. The event of an unknown status is {@code unknown}; an unknown
 *            word beside a known status takes nothing from it
 * @param readings what sensors of the carrier told with the events
 * @param test whether the source marked it as a test, which never touches a parcel of ours
 */
public record CarrierReport(String carrier, String number, List<TrackingEvent> events, Optional<OffsetDateTime> expected,
        List<String> unmapped, List<SensorReading> readings, boolean test) {
    public CarrierReport {
        readings = List.copyOf(readings);
        events = List.copyOf(events);
        unmapped = List.copyOf(unmapped);
    }

    /** One whose carrier tells of no sensors. */
    public CarrierReport(String carrier, String number, List<TrackingEvent> events, Optional<OffsetDateTime> expected,
            List<String> unmapped, boolean test) {
        this(carrier, number, events, expected, unmapped, List.of(), test);
    }

    /** This with what sensors told. */
    public CarrierReport with(List<SensorReading> told) {
        return new CarrierReport(carrier, number, events, expected, unmapped, told, test);
    }

    /**
     * This with nothing that happened later than it was told: clocks of places are ahead of ours, by their zone where it is not said, or by a
     * fault.
     */
    public CarrierReport by(Instant told) {
        return new CarrierReport(carrier, number, events.stream().map(event -> event.by(told)).toList(), expected, unmapped, readings,
                test);
    }

    /** This without what was before or after; where all of it was, what is expected is so of that too. */
    CarrierReport between(Instant first, Instant last) {
        List<TrackingEvent> own = events.stream()
                .filter(event -> !event.at().toInstant().isBefore(first) && !event.at().toInstant().isAfter(last)).toList();
        boolean others = own.isEmpty() && !events.isEmpty();
        return new CarrierReport(carrier, number, own, others ? Optional.empty() : expected, unmapped, readings, test);
    }
}
