package dev.tradewind.shipments;

import dev.tradewind.lambda.settings.Settings;
import dev.tradewind.shipments.model.Lanes;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What the use cases are made of and Micronaut cannot find by itself. */
@Factory
final class ShipmentsBeans {
    private static final String WANTED = "lanes with their times, such as *-*=P5D/P21D/P10D;CN-US=P8D/P30D/P14D";

    @Singleton
    Lanes lanes(Settings settings) {
        return settings.required("LANES", Lanes.parse("*-*=P5D/P21D/P10D"), WANTED, Lanes::parse);
    }
}
