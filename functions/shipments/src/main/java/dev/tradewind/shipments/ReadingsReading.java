package dev.tradewind.shipments;

import dev.tradewind.lambda.http.Field;
import dev.tradewind.lambda.http.Input;
import dev.tradewind.shipments.model.Degrees;
import dev.tradewind.shipments.model.Position;
import dev.tradewind.shipments.model.SensorLog;
import dev.tradewind.shipments.model.SensorReading;
import dev.tradewind.shipments.model.Shipment;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Reads a batch of sensor readings as a merchant or a device's gateway sends it. */
final class ReadingsReading {
    private static final int MOST = 500;
    private static final int NAME = 64;
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private ReadingsReading() {}

    /** @param now no sensor has seen what comes after, but for a clock that is a little fast */
    static List<SensorReading> of(Input in, Shipment shipment, Instant now) {
        Instant earliest = shipment.opens();
        Instant end = SensorLog.closes(shipment);
        Instant latest = end.isBefore(now) ? end : now.plus(AHEAD);
        return of(in, earliest, latest);
    }

    private static List<SensorReading> of(Input in, Instant earliest, Instant latest) {
        Field<List<SensorReading>> readings = in.objects("/readings", one -> reading(one, earliest, latest)).required().size(1, MOST);
        return in.read(readings::get);
    }

    private static SensorReading reading(Input in, Instant earliest, Instant latest) {
        Field<String> device = in.text("/device").required().max(NAME).must(name -> !name.strip().equalsIgnoreCase(SensorReading.CARRIER),
                "reserved",
                "Only what carriers post has the device " + SensorReading.CARRIER + ".");
        Field<Instant> at = in.text("/at").required()
                .as(ReadingsReading::time, "invalid_time", "Must be a time with its offset, such as 2026-11-30T18:00:00+01:00.")
                .must(time -> !time.isBefore(earliest) && !time.isAfter(latest), "out_of_range",
                        "Must be between " + earliest + " and " + latest + ".");
        Field<Integer> temperature = temperature(in, "/celsius");
        Field<Integer> latitude = degrees(in, "/latitude", 90);
        Field<Integer> longitude = degrees(in, "/longitude", 180);
        Optional<String> node = in.text("/node").max(NAME).optional();
        if (in.has("/latitude") != in.has("/longitude")) {
            in.fault("incomplete", in.has("/latitude") ? "/longitude" : "/latitude", "A position has both.");
        }
        if (!in.has("/celsius") && !in.has("/latitude") && !in.has("/longitude")) {
            in.fault("missing", "/celsius", "Give a temperature, a position or both.");
        }
        return in.read(() -> new SensorReading(device.get(), at.get(), temperature.optional(),
                latitude.optional().map(north -> new Position(north, longitude.get())), node));
    }

    static Field<Integer> temperature(Input in, String pointer) {
        return in.number(pointer).as(Degrees::thousandths, "out_of_range",
                "Must be from -273.15 to 200 degrees with at most three decimals.");
    }

    private static Field<Integer> degrees(Input in, String pointer, int most) {
        return in.number(pointer).as(number -> Degrees.millionths(number, most), "out_of_range",
                "Must be from -" + most + " to " + most + " degrees with at most six decimals.");
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
