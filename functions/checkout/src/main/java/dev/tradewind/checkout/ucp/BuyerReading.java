package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.Buyer;
import dev.tradewind.checkout.model.BuyerContext;
import dev.tradewind.checkout.model.Consent;
import dev.tradewind.lambda.http.Input;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads who buys and what is hinted about them. Hints that mean nothing to us are passed over: they never stand in the way. */
final class BuyerReading {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,189}");
    private static final int NAME = 100;
    private static final int WORD = 35;

    private BuyerReading() {}

    static Buyer buyer(Input in) {
        return in.object("/buyer", BuyerReading::readBuyer).otherwise(Buyer.UNKNOWN);
    }

    static BuyerContext context(Input in) {
        return in.object("/context", BuyerReading::readContext).otherwise(BuyerContext.NONE);
    }

    private static Buyer readBuyer(Input in) {
        Optional<String> email = in.text("/email").then(String::strip)
                .must(text -> text.isEmpty() || EMAIL.matcher(text).matches(), "invalid_email", "Must be an e-mail address.").optional()
                .filter(text -> !text.isEmpty());
        return new Buyer(Texts.optional(in, "/first_name", NAME), Texts.optional(in, "/last_name", NAME), email,
                Texts.optional(in, "/phone_number", WORD), in.object("/consent", BuyerReading::readConsent).otherwise(Consent.NONE));
    }

    private static Consent readConsent(Input in) {
        return new Consent(in.flag("/analytics").optional(), in.flag("/preferences").optional(), in.flag("/marketing").optional(),
                in.flag("/sale_of_data").optional());
    }

    private static BuyerContext readContext(Input in) {
        return new BuyerContext(in.text("/address_country").optional().flatMap(Countries::find),
                Texts.optional(in, "/address_region", NAME), Texts.optional(in, "/postal_code", WORD),
                Texts.optional(in, "/language", WORD), Texts.optional(in, "/currency", WORD));
    }
}
