package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.CheckoutIntent;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Product;
import dev.tradewind.checkout.model.RateUsed;
import dev.tradewind.checkout.port.Facts;
import dev.tradewind.fxquoting.FxQuote;
import dev.tradewind.fxquoting.Quoter;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.CurrencyParse;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which currency the buyer pays in: the one wished for, else that of a locked quote, of the address, of the country that the platform names,
 * the shop's default, and at last the catalogue's own. The first one that every price can be told in is taken.
 */
@Singleton
final class BuyerCurrency {
    private final Quoter quoter;
    private final PricingSettings settings;

    BuyerCurrency(Quoter quoter, PricingSettings settings) {
        this.quoter = quoter;
        this.settings = settings;
    }

    /** @param messages on a wish or a lock that could not be followed */
    record Choice(Exchange exchange, List<Message> messages) {}

    Choice choose(CheckoutIntent intent, Basket basket, Facts facts, Instant now) {
        Optional<FxQuote> lock = facts.lock();
        Set<CurrencyCode> candidates = candidates(intent, basket, lock.filter(quote -> quote.isConsumableAt(now)));
        List<Choice> choices = candidates.stream().map(currency -> choice(currency, intent, basket, facts, now)).toList();
        return choices.stream().filter(choice -> basket.products().allMatch(product -> canPrice(choice.exchange(), product))).findFirst()
                .orElseGet(() -> choice(settings.defaultCurrency(), intent, basket, facts, now));
    }

    private static boolean canPrice(Exchange exchange, Product product) {
        return product.prices().containsKey(exchange.currency()) || exchange.reaches(product.currency());
    }

    private Set<CurrencyCode> candidates(CheckoutIntent intent, Basket basket, Optional<FxQuote> lock) {
        Set<CurrencyCode> candidates = new LinkedHashSet<>();
        Optional<String> wish = intent.context().currency();
        wish.flatMap(BuyerCurrency::live).ifPresent(candidates::add);
        lock.filter(_ -> wish.isEmpty()).map(quote -> quote.sold().currency()).ifPresent(candidates::add);
        intent.delivery().destination().flatMap(destination -> destination.address().country()).flatMap(CountryCurrencies::of)
                .ifPresent(candidates::add);
        intent.context().country().flatMap(CountryCurrencies::of).ifPresent(candidates::add);
        candidates.add(settings.defaultCurrency());
        basket.products().map(Product::currency).forEach(candidates::add);
        return candidates;
    }

    private Choice choice(CurrencyCode currency, CheckoutIntent intent, Basket basket, Facts facts, Instant now) {
        LockedRate locked = LockedRate.of(intent, facts.lock(), basket, currency, now);
        Exchange exchange = new Exchange(currency, quoter, settings.rateLock(), locked.quote(), held(facts, now));
        Optional<Message> unfollowed = intent.context().currency().filter(wish -> !wish.equals(currency.code()))
                .map(wish -> unfollowed(wish, currency));
        return new Choice(exchange, Stream.of(unfollowed, locked.message()).flatMap(Optional::stream).toList());
    }

    /** A buyer's own quote counts for one offer; whether it does for the next one is judged anew. */
    private static List<RateUsed> held(Facts facts, Instant now) {
        return facts.session().stream().flatMap(session -> session.offer().rates().stream())
                .filter(rate -> rate.lock().isEmpty() && now.isBefore(rate.expiresAt())).toList();
    }

    private static Message unfollowed(String wish, CurrencyCode instead) {
        String why = switch (CurrencyCode.parse(wish)) {
            case CurrencyParse.Live _ -> "There is no current exchange rate to pay these goods in " + wish;
            case CurrencyParse.Refused refused -> "Cannot be paid in: " + refused.message();
        };
        return Message.warning("currency_unavailable", Paths.CURRENCY_WISH, why + ". Prices are in " + instead + ".");
    }

    private static Optional<CurrencyCode> live(String text) {
        return switch (CurrencyCode.parse(text)) {
            case CurrencyParse.Live live -> Optional.of(live.currency());
            case CurrencyParse.Refused _ -> Optional.empty();
        };
    }
}
