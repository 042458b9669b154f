package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.CheckoutIntent;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Product;
import dev.tradewind.fxquoting.FxQuote;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The buyer's own locked quote, held against what is bought. It counts as a whole or not at all, and covers the goods: the buyer sells the
 * currency of the offer for the catalogue's, of which the goods may cost what the quote bought and no more.
 *
 * @param quote where it counts
 * @param message where it was asked for and does not
 */
record LockedRate(Optional<FxQuote> quote, Optional<Message> message) {
    private static final LockedRate NOT_ASKED = new LockedRate(Optional.empty(), Optional.empty());

    static LockedRate of(CheckoutIntent intent, Optional<FxQuote> found, Basket basket, CurrencyCode currency, Instant now) {
        if (intent.fxLock().isEmpty()) {
            return NOT_ASKED;
        }
        return found.map(quote -> judge(quote, basket, currency, now))
                .orElseGet(() -> refused("fx_lock_used_or_unknown", "There is no such locked quote, or an order has used it up."));
    }

    private static LockedRate judge(FxQuote quote, Basket basket, CurrencyCode currency, Instant now) {
        CurrencyCode catalogue = quote.bought().currency();
        if (!quote.isConsumableAt(now)) {
            return refused("fx_lock_expired", "The quote does not bind any more; its lock ended at " + quote.expiresAt() + ".");
        }
        if (!quote.sold().currency().equals(currency) || basket.products().noneMatch(product -> product.currency().equals(catalogue))) {
            return refused("fx_lock_other_pair", "The locked quote sells " + quote.sold().currency() + " for " + catalogue
                    + "; this checkout has nothing to convert that way.");
        }
        BigInteger goods = converted(basket, catalogue, currency);
        if (goods.signum() == 0) {
            return new LockedRate(Optional.empty(), Optional.of(Message.warning("fx_lock_unneeded", Paths.FX_LOCK,
                    "All prices are the merchant's own in " + currency + "; the locked quote is not used.")));
        }
        if (goods.compareTo(BigInteger.valueOf(quote.bought().minor())) > 0) {
            return refused("fx_lock_exceeded", "The goods cost more than the " + quote.bought() + " that the quote locks.");
        }
        return new LockedRate(Optional.of(quote), Optional.empty());
    }

    /** What the goods cost in that currency of the catalogue, of those without a price in the offer's. */
    private static BigInteger converted(Basket basket, CurrencyCode catalogue, CurrencyCode currency) {
        List<Basket.Item> items = basket.items().stream()
                .filter(item -> item.product().filter(product -> converts(product, catalogue, currency)).isPresent()).toList();
        return items.stream().map(item -> cost(item.product().orElseThrow().price(), item.line().quantity())).reduce(BigInteger.ZERO,
                BigInteger::add);
    }

    private static boolean converts(Product product, CurrencyCode catalogue, CurrencyCode currency) {
        return product.currency().equals(catalogue) && !product.prices().containsKey(currency);
    }

    private static BigInteger cost(Money price, int quantity) {
        return BigInteger.valueOf(price.minor()).multiply(BigInteger.valueOf(quantity));
    }

    private static LockedRate refused(String code, String why) {
        return new LockedRate(Optional.empty(), Optional.of(Message.recoverable(code, Paths.FX_LOCK, why)));
    }
}
