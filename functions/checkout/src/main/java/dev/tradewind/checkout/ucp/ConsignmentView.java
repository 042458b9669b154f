package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.Consignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happened to an order's goods, in the protocol's words. */
final class ConsignmentView {
    private ConsignmentView() {}

    static List<Map<String, Object>> lines(Map<String, Integer> units) {
        return units.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(line -> Members.of("id", line.getKey()).and("quantity", line.getValue()).end()).toList();
    }

    static List<Map<String, Object>> events(Consignment consignment) {
        List<Map<String, Object>> events = new ArrayList<>();
        Set<String> shipped = new HashSet<>();
        Map<String, String> tellers = new HashMap<>();
        for (Consignment.Move move : consignment.moves()) {
            String word = word(move, shipped);
            if (!word.isEmpty() && isOfAll(consignment, move) && parcel(move).equals(teller(tellers, word, move))) {
                events.add(event(consignment, move, word));
            }
        }
        return events;
    }

    /** Units that lie in several parcels are one, and arrive with the last: each thing is told of them by the parcel that it happens to first. */
    private static String teller(Map<String, String> tellers, String word, Consignment.Move move) {
        return tellers.computeIfAbsent(word, _ -> parcel(move));
    }

    private static boolean isOfAll(Consignment consignment, Consignment.Move move) {
        return !isDelivery(move) || (consignment.deliveredAt().isPresent()
                && consignment.moves().stream().filter(ConsignmentView::isDelivery).reduce((_, later) -> later).filter(move::equals)
                        .isPresent());
    }

    private static boolean isDelivery(Consignment.Move move) {
        return move.status().equals("delivered");
    }

    private static String parcel(Consignment.Move move) {
        return move.carrier() + "/" + move.trackingNumber();
    }

    private static Map<String, Object> event(Consignment consignment, Consignment.Move move, String word) {
        return Members.of("id", consignment.id() + "/" + parcel(move) + "/" + move.id()).and("occurred_at", move.at()).and("type", word)
                .and("line_items", lines(consignment.lines()))
                .and("tracking_number", move.trackingNumber())
                .maybe("tracking_url", TrackingPages.of(move.carrier(), move.trackingNumber())).and("carrier", move.carrier())
                .and("description", description(move)).end();
    }

    /** The first scan of a parcel is that it was shipped; what no carrier has a word for is nothing that happened. */
    private static String word(Consignment.Move move, Set<String> shipped) {
        return switch (move.status()) {
            case "unknown" -> "";
            case "pre_transit" -> "processing";
            case "in_transit" -> shipped.add(move.trackingNumber()) ? "shipped" : "in_transit";
            case "delivery_attempted" -> "failed_attempt";
            case "returned" -> "returned_to_sender";
            case "failure" -> "undeliverable";
            case "cancelled" -> "canceled";
            default -> move.status();
        };
    }

    private static String description(Consignment.Move move) {
        String what = move.detail().map(detail -> move.status() + ": " + detail).orElse(move.status()).replace('_', ' ');
        return Character.toUpperCase(what.charAt(0)) + what.substring(1) + move.place().map(place -> ", " + place).orElse("");
    }
}
