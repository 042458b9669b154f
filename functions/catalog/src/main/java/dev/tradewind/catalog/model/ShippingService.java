package dev.tradewind.catalog.model;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import java.util.List;
import java.util.Optional;

/**
 * A shipping service on one lane.
 *
 * @param service machine name; its rows are its lanes
 * @param title what buyers read
 * @param carrier whom buyers meet
 * @param steps of the price of one parcel, lightest first; the last one reaches whatever the limits allow
 * @param cold absent for a service that keeps nothing cold
 * @param legs in the order of travel; none where the merchant does not say
 */
public record ShippingService(String service, String title, String carrier, Mode mode, Lane lane, Limits limits, List<PriceStep> steps,
        CurrencyCode currency, Promise promise, Optional<Cold> cold, List<Leg> legs) {
    public ShippingService {
        steps = List.copyOf(steps);
        legs = List.copyOf(legs);
    }

    /** Who moves the parcels: the merchant's own fleet, a carrier, or several carriers that hand over to each other. */
    public enum Mode {
        OWN, THIRD_PARTY, ALLIANCE
    }

    /** From where to where; an empty list is everywhere that no other lane of the service names. */
    public record Lane(List<CountryCode> origins, List<CountryCode> destinations) {
        public Lane {
            origins = List.copyOf(origins);
            destinations = List.copyOf(destinations);
        }

        /** Whether nobody could say which of both a parcel takes. */
        boolean collidesWith(Lane other) {
            return collide(origins, other.origins) && collide(destinations, other.destinations);
        }

        private static boolean collide(List<CountryCode> one, List<CountryCode> other) {
            return one.isEmpty() ? other.isEmpty() : one.stream().anyMatch(other::contains);
        }
    }

    /**
     * What one parcel may be.
     *
     * @param maxVolumeCm3 sum of its units, so what can in practice be filled
     * @param maxLengthMm longest side of a unit
     * @param volumetricDivisor cm³ that are charged as a kilogram; absent where weight alone is charged
     */
    public record Limits(long maxWeightGrams, long maxVolumeCm3, Optional<Long> maxLengthMm, Optional<Long> volumetricDivisor) {
        private static final long GRAMS_PER_KG = 1000;

        /** Heaviest chargeable weight that a parcel can have: by weight or by volume, whichever is more. */
        public long mostChargeableGrams() {
            long byVolume = volumetricDivisor.map(divisor -> Math.ceilDiv(maxVolumeCm3 * GRAMS_PER_KG, divisor)).orElse(0L);
            return Math.max(maxWeightGrams, byVolume);
        }
    }

    /** What a parcel of at most that chargeable weight costs. */
    public record PriceStep(long upToGrams, long priceMinor) {}

    /**
     * When it arrives.
     *
     * @param minDays fewest days from order to door
     * @param maxDays most days from order to door
     * @param handlingDays of them, before the first leg
     */
    public record Promise(long minDays, long maxDays, long handlingDays) {
        private static final long HOURS = 24;

        /** Hours that are left for the legs. */
        public long hoursForLegs() {
            return (maxDays - handlingDays) * HOURS;
        }
    }

    /** @param kept temperatures that it keeps */
    public record Cold(Extent extent, Temperatures kept) {
        /** Whether cold goods go in parcels of their own, or all that it carries is kept cold. */
        public enum Extent {
            PARCELS, ALL
        }
    }

    /** Whether both rows could answer for the same parcel. */
    public boolean collidesWith(ShippingService other) {
        return service.equals(other.service) && lane.collidesWith(other.lane);
    }
}
