package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.Address;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.lambda.http.Input;
import java.util.Optional;

/** Reads a postal address. Whether it is complete enough to deliver to is for the offer to say, not for the reader. */
final class AddressReading {
    private static final int LINE = 200;
    private static final int NAME = 100;
    private static final int CODE = 32;

    private AddressReading() {}

    static Address read(Input in) {
        return new Address(Texts.optional(in, "/street_address", LINE), Texts.optional(in, "/extended_address", LINE),
                Texts.optional(in, "/address_locality", NAME), Texts.optional(in, "/address_region", NAME), country(in),
                Texts.optional(in, "/postal_code", CODE), Texts.optional(in, "/first_name", NAME), Texts.optional(in, "/last_name", NAME),
                Texts.optional(in, "/phone_number", CODE));
    }

    private static Optional<CountryCode> country(Input in) {
        return in.text("/address_country")
                .as(Countries::find, "unknown_country", "Must be a country of ISO 3166-1, such as GB.").optional();
    }
}
