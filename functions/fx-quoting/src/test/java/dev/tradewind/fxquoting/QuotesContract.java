package dev.tradewind.fxquoting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.fxquoting.Quotes.Keeping;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.QuoteId;
import dev.tradewind.testkit.FixedClock;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of quotes does. */
public abstract class QuotesContract {

    private static final Instant NOW = Instant.parse("2026-04-13T14:15:00.123456Z");

    private static final Quotes.Key KEY = new Quotes.Key(id('a'), "first input");

    private final FixedClock clock = FixedClock.at(NOW.toString());

    private Quotes quotes;

    protected abstract Quotes emptyStore(Clock clock);

    @BeforeEach
    void open() {
        quotes = emptyStore(clock);
    }

    @Test
    void aQuoteReadsBackExactlyAsOffered() {
        FxQuote quote = quote(id('1'), 1_234);
        assertThat(quotes.keep(quote, Optional.empty())).isEqualTo(new Keeping.Kept(quote));
        assertThat(quotes.find(quote.id())).contains(new Quotes.Found(quote, false));
        assertThat(quotes.find(id('2'))).isEmpty();
    }

    @Test
    void aKeyNamesTheQuote() {
        FxQuote quote = quote(id('1'), 1_234);
        assertThat(quotes.keep(quote, Optional.of(KEY))).isEqualTo(new Keeping.Kept(quote.withId(KEY.id())));
        assertThat(quotes.find(KEY.id())).contains(new Quotes.Found(quote.withId(KEY.id()), false));
        assertThat(quotes.find(id('1'))).isEmpty();
    }

    @Test
    void theSameRequestGetsTheFirstQuoteAgain() {
        FxQuote first = quote(id('1'), 1_234);
        quotes.keep(first, Optional.of(KEY));
        assertThat(quotes.keptBefore(KEY)).contains(new Keeping.Replayed(first.withId(KEY.id())));
        assertThat(quotes.keep(quote(id('2'), 5_678), Optional.of(KEY))).isEqualTo(new Keeping.Replayed(first.withId(KEY.id())));
        assertThat(quotes.find(KEY.id())).contains(new Quotes.Found(first.withId(KEY.id()), false));
    }

    /** Nothing but the draw of its id tells such a quote from a put that the SDK repeats. */
    @Test
    void theSameRequestAtTheSameInstantIsARepeatToo() {
        quotes.keep(quote(id('1'), 1_234), Optional.of(KEY));
        assertThat(quotes.keep(quote(id('2'), 1_234), Optional.of(KEY))).isInstanceOf(Keeping.Replayed.class);
    }

    @Test
    void anotherRequestUnderTheKeyIsRefused() {
        FxQuote first = quote(id('1'), 1_234);
        quotes.keep(first, Optional.of(KEY));
        Quotes.Key other = new Quotes.Key(KEY.id(), "other input");
        assertThat(quotes.keptBefore(other)).contains(new Keeping.KeyReused());
        assertThat(quotes.keep(quote(id('2'), 5_678), Optional.of(other))).isEqualTo(new Keeping.KeyReused());
        assertThat(quotes.find(KEY.id()).orElseThrow().quote().sold()).isEqualTo(first.sold());
    }

    @Test
    void aQuoteStaysForTwoDaysAfterItsExpiryAndIsGoneThen() {
        FxQuote quote = quote(id('1'), 1_234);
        quotes.keep(quote, Optional.of(KEY));
        clock.advance(LockLength.ONE_HOUR.length().plus(Quotes.KEPT));
        assertThat(quotes.find(KEY.id())).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(quotes.find(KEY.id())).isEmpty();
        assertThat(quotes.keptBefore(KEY)).isEmpty();
    }

    /** DynamoDB deletes items days after their time. */
    @Test
    void aKeyIsFreeAgainOnceItsQuoteIsGone() {
        quotes.keep(quote(id('1'), 1_234), Optional.of(KEY));
        clock.advance(Duration.ofDays(3));
        FxQuote later = quote(id('2'), 5_678);
        assertThat(quotes.keep(later, Optional.of(KEY))).isEqualTo(new Keeping.Kept(later.withId(KEY.id())));
    }

    /** A cross rate whose parts do not divide evenly, so that a rounded one would show. */
    private FxQuote quote(QuoteId id, long sold) {
        var sell = CurrencyCode.of("USD");
        var buy = CurrencyCode.of("KWD");
        var mid = new MidRate(new BigDecimal("1.1600"), new BigDecimal("0.35630000000000000001"));
        var rate = new CustomerRate(sell, buy, mid, 120, SampleTables.DESK, SampleTables.DAY);
        Instant now = clock.instant();
        return new FxQuote(id, rate, Money.of(sold, sell), rate.buyFor(Money.of(sold, sell)).orElseThrow(), FixedSide.SELL,
                LockLength.ONE_HOUR, now, now.plus(LockLength.ONE_HOUR.length()));
    }

    private static QuoteId id(char digit) {
        return new QuoteId(String.valueOf(digit).repeat(32));
    }
}
