package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.Address;
import dev.tradewind.checkout.model.Destination;
import dev.tradewind.kernel.CountryCode;
import java.util.Map;

/** Postal addresses. None ever has a member {@code name}: that would make it a retail location to the schema. */
final class AddressView {
    private AddressView() {}

    static Map<String, Object> of(Destination destination) {
        return Members.of("id", destination.id()).andAll(of(destination.address())).end();
    }

    static Map<String, Object> of(Address address) {
        return Members.none().maybe("first_name", address.firstName()).maybe("last_name", address.lastName())
                .maybe("street_address", address.streetAddress()).maybe("extended_address", address.extendedAddress())
                .maybe("address_locality", address.locality()).maybe("address_region", address.region())
                .maybe("postal_code", address.postalCode()).maybe("address_country", address.country().map(CountryCode::value))
                .maybe("phone_number", address.phone()).end();
    }
}
