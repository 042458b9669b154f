package dev.tradewind.checkout.model;

import dev.tradewind.kernel.CountryCode;
import java.util.Optional;

/** A postal address as far as told. Personal: never logged, never in an event. */
public record Address(Optional<String> streetAddress, Optional<String> extendedAddress, Optional<String> locality, Optional<String> region,
        Optional<CountryCode> country, Optional<String> postalCode, Optional<String> firstName, Optional<String> lastName,
        Optional<String> phone) {
    /** For those who may know where it is and not whom to call. */
    public Address withoutPhone() {
        return new Address(streetAddress, extendedAddress, locality, region, country, postalCode, firstName, lastName, Optional.empty());
    }

    @Override
    public String toString() {
        return "Address[personal]";
    }
}
