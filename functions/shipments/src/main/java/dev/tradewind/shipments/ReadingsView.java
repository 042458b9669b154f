package dev.tradewind.shipments;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.shipments.model.ColdChain;
import dev.tradewind.shipments.model.Degrees;
import dev.tradewind.shipments.model.Excursion;
import dev.tradewind.shipments.model.SensorLog;
import dev.tradewind.shipments.model.SensorReading;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What sensors told of a shipment, and what that means. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ReadingsView(@JsonProperty("shipment_id") String shipment, int total, Optional<Integer> added,
        @JsonProperty("cold_chain") Optional<Cold> coldChain, @JsonProperty("last_position") Optional<Reading> lastPosition,
        Optional<List<Reading>> readings) {
    /** Whether the goods were kept as cold as was promised. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Cold(String verdict, List<Outside> excursions, @JsonProperty("excursion_count") int excursionCount,
            @JsonProperty("longest_gap") Optional<String> longestGap, int readings) {
        static Cold of(ColdChain chain) {
            return new Cold(chain.verdict().word(), chain.excursions().stream().map(Outside::of).toList(),
                    chain.excursionCount(), chain.longestGap().map(Duration::toString), chain.readings());
        }
    }

    /** A time outside of the limits. */
    @Serdeable
    record Outside(String device, Instant from, Instant until, boolean ongoing, String duration,
            @JsonProperty("worst_celsius") BigDecimal worst, Optional<String> node) {
        static Outside of(Excursion excursion) {
            return new Outside(excursion.device(), excursion.from(), excursion.until(), excursion.ongoing(),
                    excursion.duration().toString(), Degrees.celsius(excursion.worst()), excursion.node());
        }
    }

    /** A reading. */
    @Serdeable
    record Reading(String device, Instant at, Optional<BigDecimal> celsius, Optional<BigDecimal> latitude, Optional<BigDecimal> longitude,
            Optional<String> node) {
        static Reading of(SensorReading reading) {
            return new Reading(reading.device(), reading.at(), reading.temperature().map(Degrees::celsius),
                    reading.position().map(place -> Degrees.degrees(place.latitude())),
                    reading.position().map(place -> Degrees.degrees(place.longitude())), reading.node());
        }
    }

    static ReadingsView recorded(String shipment, SensorLog log, Optional<ColdChain> chain, int added) {
        return of(shipment, log, chain, Optional.of(added), Optional.empty());
    }

    /** @param readings those of the page that was asked for */
    static ReadingsView page(String shipment, SensorLog log, Optional<ColdChain> chain, List<SensorReading> readings) {
        return of(shipment, log, chain, Optional.empty(), Optional.of(readings.stream().map(Reading::of).toList()));
    }

    private static ReadingsView of(String shipment, SensorLog log, Optional<ColdChain> chain, Optional<Integer> added,
            Optional<List<Reading>> readings) {
        return new ReadingsView(shipment, log.readings().size(), added, chain.map(Cold::of), log.lastPosition().map(Reading::of), readings);
    }
}
