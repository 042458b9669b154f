package dev.tradewind.fxquoting;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Prices conversions. It reads and computes; storing a quote is up to the caller.
 *
 * @param rates the published tables
 * @param policy which of them to take
 * @param spreads what a conversion costs
 * @param blocked what must not be converted
 * @param ids names the quotes
 * @param clock decides freshness (by its UTC day) and expiry
 */
public record Quoter(Rates rates, RatePolicy policy, Spreads spreads, BlockedPairs blocked, IdSource ids, Clock clock) {

    /** When to ask again while rates are stale: new tables come by schedule, not within seconds. */
    public static final Duration STALE_RETRY_AFTER = Duration.ofMinutes(15);

    /** @return an offer for the amount, or why there is none */
    public QuoteOutcome quote(QuoteRequest request) {
        Instant now = clock.instant();
        return switch (rateAt(now, request.sell(), request.buy(), request.lock())) {
            case PairRefusal refusal -> refusal;
            case RateOutcome.Rated(var rate) -> price(request, rate, now);
        };
    }

    /**
     * A rate without amounts, as a session embeds it.
     *
     * @param sell what the customer gives: for a session, the currency of payment
     * @param buy what the customer gets: for a session, the catalogue's currency
     * @param lock decides the spread and the expiry
     */
    public RateOutcome rate(CurrencyCode sell, CurrencyCode buy, LockLength lock) {
        return rateAt(clock.instant(), sell, buy, lock);
    }

    private RateOutcome rateAt(Instant now, CurrencyCode sell, CurrencyCode buy, LockLength lock) {
        if (sell.equals(buy)) {
            return new PairRefusal.SameCurrency();
        }
        if (blocked.contains(sell, buy)) {
            return new PairRefusal.PairBlocked();
        }
        int spreadBps = spreads.bps(sell, buy, lock);
        return switch (choose(sell, buy, spreadBps, LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            case RateChoice.NoRate _ -> new PairRefusal.NoRate();
            case RateChoice.Stale(var source, var date) -> new PairRefusal.StaleRates(source, date, STALE_RETRY_AFTER);
            case RateChoice.Rate(var source, var date, var mid) -> new RateOutcome.Rated(
                    new SessionRate(new CustomerRate(sell, buy, mid, spreadBps, source, date), now.plus(lock.length())));
        };
    }

    /** Nobody is refused from memory: tables may have come in since. */
    private RateChoice choose(CurrencyCode sell, CurrencyCode buy, int spreadBps, LocalDate today) {
        return switch (choose(rates, sell, buy, spreadBps, today)) {
            case RateChoice.Rate rate -> rate;
            case RateChoice.NoRate _,RateChoice.Stale _ -> choose(rates.stored(), sell, buy, spreadBps, today);
        };
    }

    private RateChoice choose(Rates from, CurrencyCode sell, CurrencyCode buy, int spreadBps, LocalDate today) {
        List<RateTable> tables = policy.sources().stream().flatMap(source -> from.latest(source, today).stream()).toList();
        return policy.choose(sell, buy, spreadBps, tables, today);
    }

    private QuoteOutcome price(QuoteRequest request, SessionRate rate, Instant now) {
        Optional<Money> computed = switch (request.fixed()) {
            case SELL -> rate.rate().buyFor(request.amount());
            case BUY -> rate.rate().sellFor(request.amount());
        };
        if (computed.isEmpty()) {
            return new QuoteOutcome.AmountTooLarge();
        }
        return computed.get().isZero() ? new QuoteOutcome.AmountTooSmall() : offer(request, rate, computed.get(), now);
    }

    private QuoteOutcome offer(QuoteRequest request, SessionRate rate, Money computed, Instant now) {
        Money sold = request.fixed() == FixedSide.SELL ? request.amount() : computed;
        Money bought = request.fixed() == FixedSide.SELL ? computed : request.amount();
        return new QuoteOutcome.Quoted(
                new FxQuote(ids.quoteId(), rate.rate(), sold, bought, request.fixed(), request.lock(), now, rate.expiresAt()));
    }
}
