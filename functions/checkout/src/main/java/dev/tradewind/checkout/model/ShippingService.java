package dev.tradewind.checkout.model;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import java.util.List;
import java.util.Optional;

/**
 * A shipping service on one lane, as the catalogue has it.
 *
 * @param origins where it picks up; empty for everywhere that no other lane of the service names
 * @param destinations where it goes; likewise
 * @param steps of the price of one parcel, lightest first; the last one reaches whatever the limits allow
 * @param minDays fewest days from order to door
 * @param cold absent for a service that keeps nothing cold
 * @param legs in the order of travel; none where the merchant does not say
 */
public record ShippingService(String id, String title, String carrier, Mode mode, List<CountryCode> origins, List<CountryCode> destinations,
        Limits limits, List<PriceStep> steps, CurrencyCode currency, int minDays, int maxDays, Optional<Cold> cold, List<Leg> legs) {
    public ShippingService {
        origins = List.copyOf(origins);
        destinations = List.copyOf(destinations);
        steps = List.copyOf(steps);
        legs = List.copyOf(legs);
    }

    /** Who moves the parcels: the merchant's own fleet, a carrier, or several carriers that hand over to each other. */
    public enum Mode {
        OWN, THIRD_PARTY, ALLIANCE
    }

    /**
     * What one parcel may be.
     *
     * @param maxLengthMm longest side of a unit
     * @param volumetricDivisor cm³ that are charged as a kilogram; absent where weight alone is charged
     */
    public record Limits(Size parcel, Optional<Long> maxLengthMm, Optional<Long> volumetricDivisor) {
        private static final long GRAMS_PER_KG = 1000;

        /** What a parcel is charged as: its weight, or the weight that its volume stands for if that is more. */
        public long chargeableGrams(Size size) {
            long byVolume = volumetricDivisor.map(divisor -> Math.ceilDiv(size.cm3() * GRAMS_PER_KG, divisor)).orElse(0L);
            return Math.max(size.grams(), byVolume);
        }
    }

    /** What a parcel of at most that chargeable weight costs. */
    public record PriceStep(long upToGrams, long priceMinor) {}

    /** @param kept temperatures that it keeps */
    public record Cold(Extent extent, TemperatureRange kept) {
        /** Whether cold goods go in parcels of their own, or all that it carries is kept cold. */
        public enum Extent {
            PARCELS, ALL
        }
    }

    /** Minor units for one parcel within the limits. */
    public long priceMinor(Size parcel) {
        long charged = limits.chargeableGrams(parcel);
        return steps.stream().filter(step -> charged <= step.upToGrams()).findFirst().orElseGet(steps::getLast).priceMinor();
    }

    /** Whether goods with that need may travel with it. */
    public boolean keeps(TemperatureRange need) {
        return cold.filter(some -> need.covers(some.kept())).isPresent();
    }

    /** Whether cold goods must not share a parcel with others. */
    public boolean separatesCold() {
        return cold.filter(some -> some.extent() == Cold.Extent.PARCELS).isPresent();
    }
}
