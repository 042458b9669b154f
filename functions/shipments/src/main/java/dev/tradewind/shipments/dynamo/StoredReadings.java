package dev.tradewind.shipments.dynamo;

import dev.tradewind.shipments.model.ColdChain;
import dev.tradewind.shipments.model.Excursion;
import dev.tradewind.shipments.model.Position;
import dev.tradewind.shipments.model.SensorReading;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A day's readings in stored form. */
@Serdeable
record StoredReadings(List<One> readings) {
    /** A reading. */
    @Serdeable
    record One(String device, String at, Optional<Integer> temperature, Optional<Integer> latitude, Optional<Integer> longitude,
            Optional<String> node) {
        static One of(SensorReading reading) {
            return new One(reading.device(), reading.at().toString(), reading.temperature(), reading.position().map(Position::latitude),
                    reading.position().map(Position::longitude), reading.node());
        }

        SensorReading reading() {
            return new SensorReading(device, Instant.parse(at), temperature,
                    latitude.map(north -> new Position(north, longitude.orElseThrow())), node);
        }
    }

    /**
     * What was found of the cold chain.
     *
     * @param excursionCount where there are more than are kept
     */
    @Serdeable
    record Found(String verdict, List<Outside> excursions, Optional<Integer> excursionCount, Optional<String> longestGap, int readings) {
        static Found of(ColdChain chain) {
            return new Found(chain.verdict().name(), chain.excursions().stream().map(Outside::of).toList(),
                    Optional.of(chain.excursionCount()).filter(count -> count > chain.excursions().size()),
                    chain.longestGap().map(Duration::toString), chain.readings());
        }

        ColdChain coldChain() {
            List<Outside> outside = excursions == null ? List.of() : excursions;
            return new ColdChain(ColdChain.Verdict.valueOf(verdict), outside.stream().map(Outside::excursion).toList(),
                    excursionCount.orElse(outside.size()), longestGap.map(Duration::parse), readings);
        }
    }

    /** A time outside of the limits. */
    @Serdeable
    record Outside(String device, String from, String until, boolean ongoing, int worst, Optional<String> node) {
        static Outside of(Excursion excursion) {
            return new Outside(excursion.device(), excursion.from().toString(), excursion.until().toString(), excursion.ongoing(),
                    excursion.worst(), excursion.node());
        }

        Excursion excursion() {
            return new Excursion(device, Instant.parse(from), Instant.parse(until), ongoing, worst, node);
        }
    }

    static StoredReadings of(List<SensorReading> readings) {
        return new StoredReadings(readings.stream().map(One::of).toList());
    }

    List<SensorReading> all() {
        return readings.stream().map(One::reading).toList();
    }
}
