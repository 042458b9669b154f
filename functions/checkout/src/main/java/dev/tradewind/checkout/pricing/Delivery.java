package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.DeliveryIntent;
import dev.tradewind.checkout.model.Destination;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.ShippingOption;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.Money;
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
    /** What shall travel. */
    private record Wish(Basket basket, Money goods, Exchange exchange) {}

    static Delivery of(DeliveryIntent intent, Basket basket, Money goods, ShippingOptions shipping, Exchange exchange) {
        return intent.destination().map(destination -> to(destination, intent, new Wish(basket, goods, exchange), shipping))
                .orElseGet(() -> nowhere(missing(intent)));
    }

    private static Delivery to(Destination destination, DeliveryIntent intent, Wish wish, ShippingOptions shipping) {
        String path = Paths.destination(intent.destinations().indexOf(destination));
        List<Message> messages = new ArrayList<>(AddressCheck.messages(destination.address(), path));
        Optional<CountryCode> country = destination.address().country();
        if (country.isEmpty()) {
            return nowhere(messages);
        }
        ShippingOptions.Choice choice = shipping.to(country.get(), wish.basket(), wish.goods(), wish.exchange());
        List<ShippingOption> options = choice.options();
        Optional<ShippingOption> chosen = options.stream().filter(option -> intent.option().filter(option.id()::equals).isPresent())
                .findFirst();
        Refused refused = new Refused(country.get(), wish.basket(), choice.dropped());
        if (options.isEmpty()) {
            messages.addAll(refused.errors(path));
        } else if (chosen.isEmpty()) {
            messages.add(unchosen(intent.option()));
        }
        if (!options.isEmpty()) {
            messages.addAll(refused.notices());
        }
        return new Delivery(country, told(options, chosen), chosen, messages);
    }

    /** What lies in which parcel is told of the chosen option alone. */
    private static List<ShippingOption> told(List<ShippingOption> options, Optional<ShippingOption> chosen) {
        return options.stream().map(option -> chosen.filter(option::equals).isPresent() ? option : option.summary()).toList();
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
