package dev.tradewind.checkout.model;

import dev.tradewind.kernel.QuoteId;
import java.util.List;
import java.util.Optional;

/**
 * What the buyer's side has asked for so far: all that a platform may write of a session. Everything else follows from it.
 *
 * @param lines at least one, at most {@value #MOST_SKUS} different skus
 * @param discountCodes as submitted, in order
 * @param fxLock a locked quote of the buyer's own that shall give the rate
 */
public record CheckoutIntent(List<IntentLine> lines, Buyer buyer, BuyerContext context, DeliveryIntent delivery, List<String> discountCodes,
        Optional<QuoteId> fxLock) {
    /** A transaction holds 100 items; what is left of them belongs to order, session, quote and event. */
    public static final int MOST_SKUS = 90;

    public CheckoutIntent {
        lines = List.copyOf(lines);
        discountCodes = discountCodes == null ? List.of() : List.copyOf(discountCodes);
    }
}
