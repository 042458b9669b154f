package dev.tradewind.checkout.port;

import dev.tradewind.checkout.model.ShippingService;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.Money;
import java.util.List;

/** How goods can be sent, and what it costs. */
public interface ShippingRates {
    /**
     * A step of a service's price that knows weight alone.
     *
     * @param countries where it goes; empty for everywhere else
     * @param maxWeightGrams heaviest consignment of this step
     */
    record Step(String service, String title, List<CountryCode> countries, int maxWeightGrams, Money price, int minDays, int maxDays) {
        public Step {
            countries = List.copyOf(countries);
        }
    }

    /**
     * Both tables.
     *
     * @param steps of shipping_rates.csv
     * @param services of shipping_services.csv, a row for each lane
     */
    record Table(List<Step> steps, List<ShippingService> services) {
        /** Nothing goes anywhere. */
        public static final Table EMPTY = new Table(List.of(), List.of());

        public Table {
            steps = List.copyOf(steps);
            services = List.copyOf(services);
        }
    }

    /** All that there is; may be up to a minute old. */
    Table table();
}
