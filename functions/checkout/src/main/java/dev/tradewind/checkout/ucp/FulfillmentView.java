package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.DeliveryIntent;
import dev.tradewind.checkout.model.Destination;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.OfferLine;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.ShippingOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fulfillment extension: one method, one group, since all goods travel together. Our ids in it never change. */
final class FulfillmentView {
    private static final String METHOD = "shipping";
    private static final String GROUP = "group_1";
    private static final String EXPECTATION = "expectation_1";

    private FulfillmentView() {}

    static Map<String, Object> of(CheckoutSession session) {
        Offer offer = session.offer();
        DeliveryIntent delivery = session.intent().delivery();
        Map<String, Object> method = Members.of("id", METHOD).and("type", "shipping").and("line_item_ids", lineIds(offer))
                .maybe("selected_destination_id", delivery.destination().map(Destination::id))
                .unlessEmpty("destinations", delivery.destinations().stream().map(AddressView::of).toList())
                .unlessEmpty("groups", groups(offer)).end();
        return Members.of("methods", List.of(method)).end();
    }

    /** What a buyer may expect of an order; events come once something was shipped. */
    static Map<String, Object> of(Order order) {
        List<Map<String, Object>> lines = order.offer().lines().stream()
                .map(line -> Members.of("id", line.id()).and("quantity", line.quantity()).end()).toList();
        Map<String, Object> expectation = Members.of("id", EXPECTATION).and("line_items", lines).and("method_type", "shipping")
                .and("destination", order.destination().map(AddressView::of).orElse(Map.of()))
                .maybe("description", order.offer().shipping().map(option -> option.title() + ". " + arrival(option))).end();
        return Members.of("expectations", List.of(expectation)).and("events", List.of()).end();
    }

    private static List<Map<String, Object>> groups(Offer offer) {
        if (offer.options().isEmpty()) {
            return List.of();
        }
        return List.of(Members.of("id", GROUP).and("line_item_ids", lineIds(offer))
                .maybe("selected_option_id", offer.shipping().map(ShippingOption::id))
                .and("options", offer.options().stream().map(FulfillmentView::option).toList()).end());
    }

    private static Map<String, Object> option(ShippingOption option) {
        return Members.of("id", option.id()).and("title", option.title()).and("description", arrival(option))
                .and("totals", TotalsView.of(option)).end();
    }

    private static String arrival(ShippingOption option) {
        Optional<Integer> last = Optional.of(option.maxDays()).filter(days -> days > option.minDays());
        String days = last.map(most -> option.minDays() + " to " + most + " days").orElse(days(option.minDays()));
        return "Arrives in " + days;
    }

    private static String days(int count) {
        return count == 1 ? "1 day" : count + " days";
    }

    private static List<String> lineIds(Offer offer) {
        return offer.lines().stream().map(OfferLine::id).toList();
    }
}
