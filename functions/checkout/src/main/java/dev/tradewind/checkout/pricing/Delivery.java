package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.DeliveryIntent;
import dev.tradewind.checkout.model.Destination;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.ShippingOption;
import dev.tradewind.kernel.CountryCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the goods go and how, as far as that is decided.
 *
 * @param country of the address that counts
 * @param options cheapest first
 * @param chosen the option that counts
 */
record Delivery(Optional<CountryCode> country, List<ShippingOption> options, Optional<ShippingOption> chosen, List<Message> messages) {
    static Delivery of(DeliveryIntent intent, long weightGrams, ShippingOptions shipping, Exchange exchange) {
        return intent.destination().map(destination -> to(destination, intent, weightGrams, shipping, exchange))
                .orElseGet(() -> nowhere(missing(intent)));
    }

    private static Delivery to(Destination destination, DeliveryIntent intent, long weightGrams, ShippingOptions shipping,
            Exchange exchange) {
        String path = Paths.destination(intent.destinations().indexOf(destination));
        List<Message> messages = new ArrayList<>(AddressCheck.messages(destination.address(), path));
        Optional<CountryCode> country = destination.address().country();
        if (country.isEmpty()) {
            return nowhere(messages);
        }
        List<ShippingOption> options = shipping.to(country.get(), weightGrams, exchange);
        Optional<ShippingOption> chosen = options.stream().filter(option -> intent.option().filter(option.id()::equals).isPresent())
                .findFirst();
        if (options.isEmpty()) {
            messages.add(
                    Message.recoverable("address_undeliverable", path, "Goods of this weight cannot be sent to " + country.get() + "."));
        } else if (chosen.isEmpty()) {
            messages.add(unchosen(intent.option()));
        }
        return new Delivery(country, options, chosen, messages);
    }

    private static Message unchosen(Optional<String> wished) {
        return wished
                .map(id -> Message.recoverable("option_unknown", Paths.SELECTED_OPTION, "This checkout has no shipping option " + id + "."))
                .orElseGet(() -> Message.recoverable("missing", Paths.SELECTED_OPTION, "Please select a shipping option."));
    }

    private static List<Message> missing(DeliveryIntent intent) {
        if (intent.destinations().isEmpty()) {
            return List.of(Message.recoverable("missing", Paths.FULFILLMENT, "Please give a shipping address."));
        }
        return List.of(intent.selectedDestination()
                .map(id -> Message.recoverable("destination_unknown", Paths.SELECTED_DESTINATION,
                        "This checkout has no destination " + id + "."))
                .orElseGet(() -> Message.recoverable("missing", Paths.SELECTED_DESTINATION, "Please select one of the addresses.")));
    }

    private static Delivery nowhere(List<Message> messages) {
        return new Delivery(Optional.empty(), List.of(), Optional.empty(), messages);
    }
}
