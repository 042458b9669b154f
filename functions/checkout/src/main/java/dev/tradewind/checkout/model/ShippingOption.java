package dev.tradewind.checkout.model;

import dev.tradewind.kernel.Money;
import java.util.List;

/**
 * A way for all goods of the session to travel.
 *
 * @param id of the service, stable
 * @param price in the offer's currency
 * @param minDays fewest days from order to door
 * @param marks what speaks for it; none in sessions of before there were any
 * @param routes one for each lane that its goods take; none for an option of shipping_rates.csv, which knows no parcels
 */
public record ShippingOption(String id, String title, Money price, int minDays, int maxDays, List<Mark> marks, List<Route> routes) {
    public ShippingOption {
        marks = marks == null ? List.of() : List.copyOf(marks);
        routes = routes == null ? List.of() : List.copyOf(routes);
    }

    /** An option that says nothing but price and time. */
    public static ShippingOption plain(String id, String title, Money price, int minDays, int maxDays) {
        return new ShippingOption(id, title, price, minDays, maxDays, List.of(), List.of());
    }

    /** The same with marks. */
    public ShippingOption marked(List<Mark> newMarks) {
        return new ShippingOption(id, title, price, minDays, maxDays, newMarks, routes);
    }

    /** The same without what lies in which parcel. */
    public ShippingOption summary() {
        return new ShippingOption(id, title, price, minDays, maxDays, marks, routes.stream().map(Route::summary).toList());
    }

    /** How many parcels there will be; 0 where nobody knows. */
    public int parcels() {
        return routes.stream().mapToInt(Route::parcels).sum();
    }
}
