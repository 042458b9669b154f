package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.OrderLife;
import dev.tradewind.checkout.model.ParcelGroup;
import dev.tradewind.checkout.model.Route;
import dev.tradewind.checkout.model.ShippingOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a buyer may expect of what is not sent yet: as long as nothing is, one expectation for the parcels that are planned alike; then
 * the merchant packs as it goes, and the rest is one expectation.
 */
final class ExpectationsView {
    private static final String EXPECTATION = "expectation_";

    private final OrderLife life;
    private final Offer offer;
    private final List<Map<String, Object>> expectations = new ArrayList<>();
    private int parcels;

    private ExpectationsView(OrderLife life) {
        this.life = life;
        this.offer = life.order().offer();
    }

    static List<Map<String, Object>> unsent(OrderLife life) {
        var view = new ExpectationsView(life);
        Offer offer = life.order().offer();
        if (offer.lines().stream().allMatch(line -> life.unsent(line) == line.quantity())) {
            offer.shipping().ifPresent(view::addParcels);
        }
        if (view.expectations.isEmpty()) {
            view.addRest();
        }
        return view.expectations;
    }

    private void addParcels(ShippingOption option) {
        for (Route route : option.routes()) {
            for (ParcelGroup group : route.plan()) {
                expectations.add(expectation(ShippingView.contents(group, offer, group.count()), Optional.of(described(option, group)))
                        .and(ShippingView.MEMBER, ShippingView.of(group, route)).end());
                parcels += group.count();
            }
        }
    }

    private void addRest() {
        List<Map<String, Object>> lines = offer.lines().stream().filter(line -> life.unsent(line) > 0)
                .map(line -> Members.of("id", line.id()).and("quantity", life.unsent(line)).end()).toList();
        if (!lines.isEmpty()) {
            expectations.add(expectation(lines, offer.shipping().map(ExpectationsView::described)).end());
        }
    }

    private Members expectation(List<Map<String, Object>> lines, Optional<String> description) {
        return FulfillmentView.expectation(EXPECTATION + (expectations.size() + 1), lines, life.order()).maybe("description", description);
    }

    private static String described(ShippingOption option) {
        return option.title() + ". " + FulfillmentView.arrival(option);
    }

    private String described(ShippingOption option, ParcelGroup group) {
        int all = option.parcels();
        int first = parcels + 1;
        String which = group.count() == 1
                ? "Parcel " + first + " of " + all
                : "Parcels " + first + " to " + (parcels + group.count()) + " of " + all;
        return all == 1 ? described(option) : described(option) + ". " + which;
    }
}
