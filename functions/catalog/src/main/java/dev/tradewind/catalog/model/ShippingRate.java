package dev.tradewind.catalog.model;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.Money;
import java.util.List;

/**
 * One weight step of a shipping service.
 *
 * @param service machine name; its rows form the steps
 * @param title what buyers read
 * @param countries where it goes to; empty for everywhere
 * @param maxWeightGrams heaviest parcel of this step
 * @param minDays fewest days in transit
 * @param maxDays most days in transit
 */
public record ShippingRate(String service, String title, List<CountryCode> countries, long maxWeightGrams, Money price, long minDays,
        long maxDays) {
    public ShippingRate {
        countries = List.copyOf(countries);
    }

    /** Whether both rows could answer for the same parcel, so that nobody could say which price is meant. */
    public boolean collidesWith(ShippingRate other) {
        return service.equals(other.service) && maxWeightGrams == other.maxWeightGrams && (countries.isEmpty()
                ? other.countries.isEmpty()
                : countries.stream().anyMatch(other.countries::contains));
    }
}
