package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Consignment;
import dev.tradewind.checkout.model.DeliveryIntent;
import dev.tradewind.checkout.model.Destination;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.OfferLine;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.OrderLife;
import dev.tradewind.checkout.model.ShippingOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fulfillment extension: one method, one group, since all goods travel together. Our ids in it never change. */
final class FulfillmentView {
    private static final String METHOD = "shipping";
    private static final String GROUP = "group_1";

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

    /** What a buyer may expect of what is sent and of what is not sent yet, and what happened so far. */
    static Map<String, Object> of(OrderLife life) {
        List<Map<String, Object>> expectations = new ArrayList<>(ExpectationsView.unsent(life));
        life.consignments().stream().filter(one -> !one.isCancelled()).map(one -> expectation(one, life.order()))
                .forEach(expectations::add);
        List<Map<String, Object>> events = life.consignments().stream().flatMap(one -> ConsignmentView.events(one).stream()).toList();
        return Members.of("expectations", expectations).and("events", events).end();
    }

    private static Map<String, Object> expectation(Consignment consignment, Order order) {
        Optional<String> arrival = consignment.deliveredAt().map(at -> "Delivered " + at)
                .or(() -> consignment.expected().map(at -> "Expected " + at))
                .or(() -> consignment.promised().map(at -> "Promised by " + at))
                .or(() -> order.offer().shipping().map(option -> option.title() + ". " + arrival(option)));
        return expectation(consignment.id(), ConsignmentView.lines(consignment.lines()), order).maybe("description", arrival).end();
    }

    static Members expectation(String id, List<Map<String, Object>> lines, Order order) {
        return Members.of("id", id).and("line_items", lines).and("method_type", "shipping").and("destination",
                order.destination().map(AddressView::of).orElse(Map.of()));
    }

    private static List<Map<String, Object>> groups(Offer offer) {
        if (offer.options().isEmpty()) {
            return List.of();
        }
        return List.of(Members.of("id", GROUP).and("line_item_ids", lineIds(offer))
                .maybe("selected_option_id", offer.shipping().map(ShippingOption::id))
                .and("options", offer.options().stream().map(option -> option(option, offer)).toList()).end());
    }

    private static Map<String, Object> option(ShippingOption option, Offer offer) {
        String description = arrival(option) + ShippingView.marks(option.marks()).map(words -> ". " + words).orElse("");
        return Members.of("id", option.id()).and("title", option.title()).and("description", description)
                .maybe("carrier", ShippingView.carriers(option)).and("totals", TotalsView.of(option))
                .unlessEmpty(ShippingView.MEMBER, ShippingView.of(option, offer)).end();
    }

    static String arrival(ShippingOption option) {
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
