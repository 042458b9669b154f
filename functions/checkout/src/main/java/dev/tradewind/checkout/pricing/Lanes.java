package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.ShippingService;
import dev.tradewind.kernel.CountryCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which lane of a service a parcel takes: one that names its destination before one for everywhere, and then one that names its origin. */
final class Lanes {
    private static final Comparator<ShippingService> CLOSEST = Comparator.comparing((ShippingService lane) -> lane.destinations().isEmpty())
            .thenComparing(lane -> lane.origins().isEmpty());

    private Lanes() {}

    /** @param from absent where nobody knows; then only a lane from everywhere counts */
    static Optional<ShippingService> between(List<ShippingService> lanes, Optional<CountryCode> from, CountryCode to) {
        return lanes.stream().filter(lane -> lane.destinations().isEmpty() || lane.destinations().contains(to))
                .filter(lane -> lane.origins().isEmpty() || from.filter(lane.origins()::contains).isPresent()).min(CLOSEST);
    }
}
