package dev.tradewind.checkout.port;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.Money;
import java.util.List;

/** What it costs to send goods. */
public interface ShippingRates {
    /**
     * A step of a service's price.
     *
     * @param countries where it goes; empty for everywhere else
     * @param maxWeightGrams heaviest consignment of this step
     */
    record Step(String service, String title, List<CountryCode> countries, int maxWeightGrams, Money price, int minDays, int maxDays) {
        public Step {
            countries = List.copyOf(countries);
        }
    }

    /** All steps of all services; may be up to a minute old. */
    List<Step> steps();
}
