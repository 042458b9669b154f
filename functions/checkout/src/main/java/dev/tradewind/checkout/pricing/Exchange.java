package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.RateUsed;
import dev.tradewind.fxquoting.CustomerRate;
import dev.tradewind.fxquoting.FxQuote;
import dev.tradewind.fxquoting.LockLength;
import dev.tradewind.fxquoting.MidRate;
import dev.tradewind.fxquoting.PairRefusal;
import dev.tradewind.fxquoting.Quoter;
import dev.tradewind.fxquoting.RateOutcome;
import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.fxquoting.SessionRate;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.QuoteId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Turns catalogue amounts into the currency of one offer, at one rate a currency: everything in the offer that is converted from it, goods,
 * shipping or discount, is converted alike. It remembers which rates were used.
 */
final class Exchange {
    private final CurrencyCode currency;
    private final Quoter quoter;
    private final LockLength length;
    private final Optional<FxQuote> lock;
    private final Map<CurrencyCode, SessionRate> held;
    private final Map<CurrencyCode, Optional<SessionRate>> rates = new TreeMap<>();
    private final Map<CurrencyCode, RateUsed> used = new TreeMap<>();

    /**
     * @param length of the embedded rates
     * @param lock the buyer's own quote, where it gives the rate of its pair
     * @param held rates that the session embeds and that bind us still
     */
    Exchange(CurrencyCode currency, Quoter quoter, LockLength length, Optional<FxQuote> lock, List<RateUsed> held) {
        this.currency = currency;
        this.quoter = quoter;
        this.length = length;
        this.lock = lock.filter(quote -> quote.sold().currency().equals(currency));
        this.held = held.stream().filter(rate -> rate.to().equals(currency))
                .collect(Collectors.toMap(RateUsed::from, Exchange::exact));
    }

    /** The currency of the offer. */
    CurrencyCode currency() {
        return currency;
    }

    /** Nothing, in the currency of the offer. */
    Money zero() {
        return Money.zero(currency);
    }

    /** Whether amounts of that currency can be converted now. */
    boolean reaches(CurrencyCode from) {
        return from.equals(currency) || rate(from).isPresent();
    }

    /** The amount in the offer's currency, rounded half up; nothing without a rate, or above {@link Money#MAX_INPUT}. */
    Optional<Money> convert(Money amount) {
        CurrencyCode from = amount.currency();
        if (from.equals(currency)) {
            return Optional.of(amount).filter(Money::isWithinInputLimit);
        }
        return rate(from).flatMap(rate -> {
            used.computeIfAbsent(from, _ -> used(rate));
            return rate.unitPrices().convert(amount);
        });
    }

    /** What it converted at, by currency. */
    List<RateUsed> used() {
        return List.copyOf(used.values());
    }

    private Optional<SessionRate> rate(CurrencyCode from) {
        return rates.computeIfAbsent(from, _ -> locked(from).or(() -> Optional.ofNullable(held.get(from))).or(() -> embedded(from)));
    }

    private Optional<SessionRate> locked(CurrencyCode from) {
        return lock.filter(quote -> quote.bought().currency().equals(from)).map(quote -> new SessionRate(quote.rate(), quote.expiresAt()));
    }

    private Optional<SessionRate> embedded(CurrencyCode from) {
        return switch (quoter.rate(currency, from, length)) {
            case RateOutcome.Rated(SessionRate rate) -> Optional.of(rate);
            case PairRefusal _ -> Optional.empty();
        };
    }

    private RateUsed used(SessionRate session) {
        CustomerRate rate = session.rate();
        Optional<QuoteId> id = lock.filter(quote -> quote.bought().currency().equals(rate.buy())).map(FxQuote::id);
        return new RateUsed(rate.buy(), currency, rate.mid().shown().toPlainString(), rate.shown().toPlainString(),
                rate.mid().buyPerBase().toPlainString(), rate.mid().sellPerBase().toPlainString(), rate.spreadBps(),
                rate.source().name(), rate.sourceDate(), session.expiresAt(), id);
    }

    private static SessionRate exact(RateUsed rate) {
        MidRate mid = new MidRate(new BigDecimal(rate.toPerBase()), new BigDecimal(rate.fromPerBase()));
        RateSource source = new RateSource(rate.source());
        return new SessionRate(new CustomerRate(rate.to(), rate.from(), mid, rate.spreadBps(), source, rate.sourceDate()),
                rate.expiresAt());
    }
}
