package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.Buyer;
import dev.tradewind.checkout.model.BuyerContext;
import dev.tradewind.checkout.model.CheckoutIntent;
import dev.tradewind.checkout.model.DeliveryIntent;
import dev.tradewind.checkout.model.IntentLine;
import dev.tradewind.checkout.model.IntentSize;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.kernel.QuoteId;
import dev.tradewind.lambda.http.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a session as a platform writes it. The request is the whole session: what it leaves out is not wanted any more. Members
 * that only we write, or that an earlier release had, are passed over.
 */
public final class CheckoutReading {
    private static final int MOST_CODES = 20;
    private static final int CODE = 64;

    private CheckoutReading() {}

    /** A new session; ids of lines are given by us. */
    public static AskedCheckout create(Input in) {
        return read(in, LinesReading.Ids.FRESH);
    }

    /** A session that takes the place of the one before; a line keeps the id that it is sent with. */
    public static AskedCheckout update(Input in) {
        return read(in, LinesReading.Ids.KEPT);
    }

    private static AskedCheckout read(Input in, LinesReading.Ids ids) {
        List<Message> notices = new ArrayList<>();
        Supplier<List<IntentLine>> lines = LinesReading.read(in, ids);
        Buyer buyer = BuyerReading.buyer(in);
        BuyerContext context = BuyerReading.context(in);
        DeliveryIntent delivery = FulfillmentReading.read(in, notices);
        List<String> codes = codes(in);
        Optional<QuoteId> lock = lock(in);
        notices.addAll(eligibility(in));
        CheckoutIntent intent = in.read(() -> new CheckoutIntent(lines.get(), buyer, context, delivery, codes, lock));
        if (IntentSize.of(intent) > IntentSize.MOST) {
            in.fault("checkout_too_large", "", "May have at most " + IntentSize.MOST + " bytes of text in all.");
        }
        return in.read(() -> new AskedCheckout(intent, notices));
    }

    private static List<String> codes(Input in) {
        return in.texts("/discounts/codes").size(0, MOST_CODES)
                .must(codes -> codes.stream().allMatch(code -> !code.isBlank() && code.length() <= CODE), "invalid_length",
                        "Each code must have 1 to " + CODE + " characters.")
                .otherwise(List.of()).stream().map(String::strip).toList();
    }

    private static Optional<QuoteId> lock(Input in) {
        return in.object("/dev.tradewind.fx_lock", CheckoutReading::quote).optional().flatMap(quote -> quote);
    }

    private static Optional<QuoteId> quote(Input in) {
        return in.text("/quote_id").required().as(text -> Optional.of(text).filter(QuoteId::isValid).map(QuoteId::new), "invalid_quote_id",
                "Must be the id of a quote of POST /fx/quotes.").optional();
    }

    /** We verify no claims, so none is accepted; by the protocol's rule an unknown claim never blocks. */
    private static List<Message> eligibility(Input in) {
        List<String> claims = in.texts("/context/eligibility").size(0, MOST_CODES).otherwise(List.of());
        List<Message> notices = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            notices.add(Message.warning("eligibility_not_accepted", "$.context.eligibility[" + i + "]",
                    "This claim is not known here and changes nothing."));
        }
        return notices;
    }
}
