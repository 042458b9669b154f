package dev.tradewind.shipments.carriers;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The sources that may post what happens to parcels. Their tables are read when this is made: a wrong one keeps a function from
 * starting.
 */
@Singleton
public final class CarrierFormats {
    private final Map<String, CarrierFormat> formats;

    /** @param clock against which times out of range are refused */
    public CarrierFormats(Clock clock) {
        Times times = new Times(clock);
        formats = Map.of(
                "standard", new StandardFormat(normaliser("standard"), times),
                "easypost", new EasyPostFormat(normaliser("easypost"), times),
                "shippo", new ShippoFormat(normaliser("shippo"), times),
                "aftership", new AfterShipFormat(normaliser("aftership"), times),
                "17track", new SeventeenTrackFormat(normaliser("17track"), times),
                "ups", new UpsFormat(normaliser("ups"), times),
                "dhl", new DhlFormat(normaliser("dhl"), times),
                "fedex", new FedExFormat(normaliser("fedex"), times));
    }

    /** The format of a source, by its name in the address of the webhook; empty where we know none of that name. */
    public Optional<CarrierFormat> of(String source) {
        return Optional.ofNullable(formats.get(source));
    }

    private static Normaliser normaliser(String source) {
        return new Normaliser(StatusTable.of(source));
    }
}
