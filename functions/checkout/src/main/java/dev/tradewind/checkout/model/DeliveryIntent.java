package dev.tradewind.checkout.model;

import java.util.List;
import java.util.Optional;

/**
 * Where the goods shall go and how. A single address is taken as selected.
 *
 * @param option id of the wished shipping option
 */
public record DeliveryIntent(List<Destination> destinations, Optional<String> selectedDestination, Optional<String> option) {
    /** Nothing said. */
    public static final DeliveryIntent NONE = new DeliveryIntent(List.of(), Optional.empty(), Optional.empty());

    public DeliveryIntent {
        destinations = destinations == null ? List.of() : List.copyOf(destinations);
    }

    /** The one address that was chosen, without a phone: what else was considered is nobody's business once there is an order. */
    public DeliveryIntent asOrdered() {
        return new DeliveryIntent(destination().map(one -> new Destination(one.id(), one.address().withoutPhone())).stream().toList(),
                selectedDestination, option);
    }

    /** The address that counts: the selected one, or the only one. */
    public Optional<Destination> destination() {
        if (selectedDestination.isPresent()) {
            return destinations.stream().filter(destination -> destination.id().equals(selectedDestination.get())).findFirst();
        }
        return destinations.size() == 1 ? Optional.of(destinations.getFirst()) : Optional.empty();
    }
}
