package dev.tradewind.fxquoting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.testkit.FixedClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoterTest {

    private static final Instant NOON = Instant.parse("2026-04-13T12:00:00Z");

    private static final CurrencyCode EUR = CurrencyCode.of("EUR");

    private static final CurrencyCode USD = CurrencyCode.of("USD");

    private static final CurrencyCode GBP = CurrencyCode.of("GBP");

    private final FixedClock clock = FixedClock.at(NOON.toString());

    private final Quoter quoter = new Quoter(new RatesInMemory(SampleTables.ECB, SampleTables.OPERATOR), RatePolicy.parse("ecb=5,desk=2"),
            Spreads.parse("none=50,5m=60,15m=80,1h=120,24h=250;USD/EUR:none=0"), BlockedPairs.parse("TRY,CNY/USD"), new RandomIds(clock),
            clock);

    @Test
    void aFixedSaleIsQuotedWithAllThatItRestsOn() {
        FxQuote quote = quoted(QuoteRequest.selling(Money.of(10_000, EUR), GBP, LockLength.FIFTEEN_MINUTES));
        assertThat(quote.sold()).isEqualTo(Money.of(10_000, EUR));
        assertThat(quote.bought()).isEqualTo(Money.of(8_636, GBP));
        assertThat(quote.fixed()).isEqualTo(FixedSide.SELL);
        assertThat(quote.rate().mid()).isEqualTo(new MidRate(BigDecimal.ONE, new BigDecimal("0.87058")));
        assertThat(quote.rate().spreadBps()).isEqualTo(80);
        assertThat(quote.rate().shown()).isEqualByComparingTo("0.86361536");
        assertThat(quote.rate().source()).isEqualTo(RateSource.ECB);
        assertThat(quote.rate().sourceDate()).isEqualTo(SampleTables.DAY);
        assertThat(quote.lock()).isEqualTo(LockLength.FIFTEEN_MINUTES);
        assertThat(quote.createdAt()).isEqualTo(NOON);
        assertThat(quote.expiresAt()).isEqualTo(NOON.plusSeconds(900));
    }

    @Test
    void aFixedPurchaseIsQuotedWithTheOtherSideRoundedUp() {
        FxQuote quote = quoted(QuoteRequest.buying(Money.of(8_636, GBP), EUR, LockLength.FIFTEEN_MINUTES));
        assertThat(quote.bought()).isEqualTo(Money.of(8_636, GBP));
        assertThat(quote.sold()).isEqualTo(Money.of(10_000, EUR));
        assertThat(quote.fixed()).isEqualTo(FixedSide.BUY);
    }

    @ParameterizedTest
    @EnumSource
    void aQuoteBindsUntilItsLockEnds(LockLength lock) {
        FxQuote quote = quoted(QuoteRequest.selling(Money.of(10_000, EUR), GBP, lock));
        assertThat(quote.isConsumableAt(quote.expiresAt())).isFalse();
        assertThat(quote.isConsumableAt(NOON.plus(lock.length()).minusMillis(1))).isEqualTo(lock != LockLength.NONE);
    }

    @Test
    void withoutALockAQuoteIsAnIndicationOnly() {
        FxQuote quote = quoted(QuoteRequest.selling(Money.of(10_000, EUR), GBP, LockLength.NONE));
        assertThat(quote.expiresAt()).isEqualTo(quote.createdAt());
        assertThat(quote.isConsumableAt(NOON)).isFalse();
    }

    @Test
    void everyRefusalHasItsOwnOutcome() {
        assertThat(sell(100, "EUR", "EUR")).isEqualTo(new PairRefusal.SameCurrency());
        assertThat(sell(100, "EUR", "TRY")).isEqualTo(new PairRefusal.PairBlocked());
        assertThat(sell(100, "USD", "CNY")).isEqualTo(new PairRefusal.PairBlocked());
        assertThat(sell(100, "EUR", "KWD")).isEqualTo(new PairRefusal.NoRate());
        assertThat(sell(1, "IDR", "EUR")).isEqualTo(new QuoteOutcome.AmountTooSmall());
        assertThat(sell(Money.MAX_INPUT, "EUR", "IDR")).isEqualTo(new QuoteOutcome.AmountTooLarge());
        assertThat(quoter.quote(QuoteRequest.buying(Money.of(Money.MAX_INPUT, EUR), CurrencyCode.of("IDR"), LockLength.NONE)))
                .isEqualTo(new QuoteOutcome.AmountTooLarge());
    }

    @Test
    void aMinorUnitCanAlwaysBeBought() {
        FxQuote quote = quoted(QuoteRequest.buying(Money.of(1, "IDR"), EUR, LockLength.NONE));
        assertThat(quote.sold()).isEqualTo(Money.of(1, EUR));
    }

    @Test
    void ratesGoStaleAtMidnightAfterTheirLastFreshDay() {
        clock.advance(Duration.ofDays(5).plus(Duration.ofHours(12)).minusMillis(1));
        assertThat(sell(100, "EUR", "GBP")).isInstanceOf(QuoteOutcome.Quoted.class);
        clock.advance(Duration.ofMillis(1));
        assertThat(sell(100, "EUR", "GBP"))
                .isEqualTo(new PairRefusal.StaleRates(RateSource.ECB, SampleTables.DAY, Quoter.STALE_RETRY_AFTER));
    }

    /** An operator who has just added a missing currency need not wait for memories to fade. */
    @Test
    void nobodyIsRefusedFromMemory() {
        var stored = new RatesInMemory(SampleTables.ECB);
        var warm = new Quoter(new CachedRates(stored, clock), quoter.policy(), quoter.spreads(), quoter.blocked(), quoter.ids(), clock);
        var request = QuoteRequest.selling(Money.of(100, USD), CurrencyCode.of("KWD"), LockLength.NONE);
        assertThat(warm.quote(request)).isEqualTo(new PairRefusal.NoRate());
        stored.putIfAbsent(SampleTables.OPERATOR, NOON);
        assertThat(warm.quote(request)).isInstanceOf(QuoteOutcome.Quoted.class);
        int reads = stored.reads();
        assertThat(warm.quote(request)).isInstanceOf(QuoteOutcome.Quoted.class);
        assertThat(stored.reads()).as("warm memory reads nothing").isEqualTo(reads);
    }

    /** Trap 16: there and back through whole quotes, spread off for the pair. */
    @ParameterizedTest
    @ValueSource(longs = {1, 99, 100, 101, 11_684, 99_999_999_999L})
    void thereAndBackThroughQuotesNeverCreatesValue(long minor) {
        Money start = Money.of(minor, USD);
        if (quoter.quote(QuoteRequest.selling(start, EUR, LockLength.NONE)) instanceof QuoteOutcome.Quoted(var there)) {
            FxQuote back = quoted(QuoteRequest.selling(there.bought(), USD, LockLength.NONE));
            assertThat(back.bought()).isLessThanOrEqualTo(start);
        } else {
            assertThat(minor).isEqualTo(1);
        }
    }

    @Test
    void requestsAreOfThePositiveAmountOfTheirSide() {
        assertThatIllegalArgumentException().isThrownBy(() -> QuoteRequest.selling(Money.zero(EUR), USD, LockLength.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> QuoteRequest.selling(Money.of(-1, EUR), USD, LockLength.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuoteRequest.selling(Money.of(Money.MAX_INPUT + 1, EUR), USD, LockLength.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuoteRequest(EUR, USD, FixedSide.BUY, Money.of(1, EUR), LockLength.NONE));
    }

    @ParameterizedTest
    @CsvSource({"GBP,255,EUR,295", "GBP,0,EUR,0", "GBP,1,EUR,1", "IDR,1,EUR,1", "IDR,500000,EUR,25", "GBP,255,JPY,551", "EUR,100,ISK,144"})
    void cataloguePricesBecomeUnitPricesInTheBuyersCurrency(String catalogue, long minor, String buyers, long expected) {
        RateOutcome outcome = quoter.rate(CurrencyCode.of(buyers), CurrencyCode.of(catalogue), LockLength.FIFTEEN_MINUTES);
        assertThat(outcome).isInstanceOf(RateOutcome.Rated.class);
        SessionRate rate = ((RateOutcome.Rated) outcome).rate();
        assertThat(rate.unitPrices().convert(Money.of(minor, catalogue))).contains(Money.of(expected, buyers));
        assertThat(rate.isValidAt(NOON.plusSeconds(899))).isTrue();
        assertThat(rate.isValidAt(NOON.plusSeconds(900))).isFalse();
    }

    @Test
    void aHalfMinorUnitRoundsUp() {
        var mid = new MidRate(new BigDecimal("1.5"), BigDecimal.ONE);
        var prices = new UnitPrices(new CustomerRate(EUR, USD, mid, 0, RateSource.ECB, SampleTables.DAY));
        assertThat(prices.convert(Money.of(1, USD))).contains(Money.of(2, EUR));
        assertThat(prices.convert(Money.of(3, USD))).contains(Money.of(5, EUR));
        assertThat(prices.convert(Money.of(Money.MAX_INPUT, USD))).isEqualTo(Optional.empty());
        assertThatIllegalArgumentException().isThrownBy(() -> prices.convert(Money.of(-1, USD)));
    }

    private QuoteOutcome sell(long minor, String sell, String buy) {
        return quoter.quote(QuoteRequest.selling(Money.of(minor, sell), CurrencyCode.of(buy), LockLength.NONE));
    }

    private FxQuote quoted(QuoteRequest request) {
        QuoteOutcome outcome = quoter.quote(request);
        assertThat(outcome).isInstanceOf(QuoteOutcome.Quoted.class);
        return ((QuoteOutcome.Quoted) outcome).quote();
    }
}
