package dev.tradewind.shipments.customs.model;

import dev.tradewind.kernel.CountryCode;
import java.util.Optional;

/** Where a party is. */
public record Address(String street, String city, Optional<String> region, Optional<String> postalCode, CountryCode country) {}
