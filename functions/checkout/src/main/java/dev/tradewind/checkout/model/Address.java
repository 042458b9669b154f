package dev.tradewind.checkout.model;

import dev.tradewind.kernel.CountryCode;
import java.util.Optional;

/** A postal address as far as told. Personal: never logged, never in an event. */
public record Address(Optional<String> streetAddress, Optional<String> extendedAddress, Optional<String> locality, Optional<String> region,
        Optional<CountryCode> country, Optional<String> postalCode, Optional<String> firstName, Optional<String> lastName,
        Optional<String> phone) {
    @Override
    public String toString() {
        return "Address[personal]";
    }
}
