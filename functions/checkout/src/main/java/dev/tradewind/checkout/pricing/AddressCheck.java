package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.Address;
import dev.tradewind.checkout.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an address lacks for a parcel to arrive. */
final class AddressCheck {
    private AddressCheck() {}

    /** A message for each missing field.
     * @param path of the address */
    static List<Message> messages(Address address, String path) {
        List<Message> messages = new ArrayList<>();
        require(address.country(), path + ".address_country", "country", messages);
        require(address.locality(), path + ".address_locality", "town", messages);
        require(address.streetAddress(), path + ".street_address", "street", messages);
        if (address.country().filter(PostalCodes::areUsedIn).isPresent()) {
            require(address.postalCode(), path + ".postal_code", "postal code", messages);
        }
        return messages;
    }

    private static void require(Optional<?> field, String path, String name, List<Message> messages) {
        if (field.filter(value -> !value.toString().isBlank()).isEmpty()) {
            messages.add(Message.recoverable("missing", path, "The address has no " + name + "."));
        }
    }
}
