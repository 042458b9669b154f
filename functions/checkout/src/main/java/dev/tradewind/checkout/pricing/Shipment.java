package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.ParcelGroup;
import dev.tradewind.checkout.model.Route;
import dev.tradewind.checkout.model.ShippingService;
import dev.tradewind.checkout.model.ShippingService.Cold;
import dev.tradewind.checkout.model.Size;
import dev.tradewind.kernel.Money;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The parcels of a basket that take one lane of a service. */
record Shipment(ShippingService lane, List<ParcelGroup> parcels) {
    private static final BigInteger LIMIT = BigInteger.valueOf(Money.MAX_INPUT);

    Shipment {
        parcels = List.copyOf(parcels);
    }

    /** The sum of the parcels' steps; nothing beyond {@link Money#MAX_INPUT}. */
    Optional<Money> price() {
        BigInteger sum = parcels.stream()
                .map(group -> BigInteger.valueOf(lane.priceMinor(group.size())).multiply(BigInteger.valueOf(group.count())))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return Optional.of(sum).filter(minor -> minor.compareTo(LIMIT) <= 0)
                .map(minor -> Money.of(minor.longValueExact(), lane.currency()));
    }

    Route route() {
        Size load = parcels.stream().map(group -> group.size().times(group.count())).reduce(Size.NONE, Size::plus);
        boolean cold = parcels.stream().anyMatch(ParcelGroup::cold);
        return new Route(lane.carrier(), lane.mode(), lane.cold().filter(_ -> cold).map(Cold::kept), lane.limits().parcel(), lane.legs(),
                parcels.stream().mapToInt(ParcelGroup::count).sum(), load, parcels);
    }
}
