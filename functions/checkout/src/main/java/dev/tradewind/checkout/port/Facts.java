package dev.tradewind.checkout.port;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.DiscountRule;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.Product;
import dev.tradewind.fxquoting.FxQuote;
import dev.tradewind.kernel.Sku;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All that has to be known to make an offer, read at one moment.
 *
 * @param session the session itself, when there is one
 * @param products those that exist of the skus asked for
 * @param available units that can be sold now; a sku without stock is absent
 * @param discounts those that exist of the codes asked for, by code in upper case
 * @param lock the buyer's locked quote, when there is one that no order but the session's own has used up
 * @param opened what the same Idempotency-Key opened before
 */
public record Facts(Optional<CheckoutSession> session, Map<Sku, Product> products, Map<Sku, Long> available,
        Map<String, DiscountRule> discounts, Optional<FxQuote> lock, Optional<CheckoutSession> opened) {
    /** As it is once that order has given its goods back: what a session holds itself is not missing to it. */
    public Facts without(Order pending) {
        Map<Sku, Long> back = new HashMap<>(available);
        pending.demand().forEach((sku, quantity) -> back.merge(sku, (long) quantity, Long::sum));
        return new Facts(session, products, back, discounts, lock, opened);
    }
}
