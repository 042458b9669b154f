package dev.tradewind.checkout.model;

import java.util.List;

/**
 * An order with all that happened to it.
 *
 * @param consignments in the order in which they were registered
 */
public record OrderLife(Order order, List<Consignment> consignments) {
    public OrderLife {
        consignments = List.copyOf(consignments);
    }

    /** Units of a line that were sent. */
    public int fulfilled(String line) {
        return consignments.stream().filter(Consignment::isFulfilled).mapToInt(one -> one.lines().getOrDefault(line, 0)).sum();
    }

    /** Units of a line that no consignment holds yet. */
    public int unsent(OfferLine line) {
        int sent = consignments.stream().filter(one -> !one.isCancelled()).mapToInt(one -> one.lines().getOrDefault(line.id(), 0)).sum();
        return Math.max(0, line.quantity() - sent);
    }
}
