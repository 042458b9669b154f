package dev.tradewind.checkout.model;

import java.util.List;
import java.util.Optional;

/**
 * How the goods of one lane travel with an option.
 *
 * @param carrier whom the buyer meets
 * @param cold temperatures that it keeps its cold parcels at, or all of them
 * @param limit of one parcel
 * @param parcels how many there are
 * @param load of all parcels together
 * @param plan what lies in which parcel; told of the chosen option alone, since a session holds all of them
 */
public record Route(String carrier, ShippingService.Mode mode, Optional<TemperatureRange> cold, Size limit, List<Leg> legs, int parcels,
        Size load, List<ParcelGroup> plan) {
    public Route {
        legs = legs == null ? List.of() : List.copyOf(legs);
        plan = plan == null ? List.of() : List.copyOf(plan);
    }

    /** The same without what lies where. */
    public Route summary() {
        return new Route(carrier, mode, cold, limit, legs, parcels, load, List.of());
    }
}
