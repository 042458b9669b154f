package dev.tradewind.fxquoting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerRateTest {

    @ParameterizedTest
    @CsvSource({"EUR,USD,0,10000,11684", "EUR,USD,100,10000,11567", "USD,EUR,0,11684,10000", "USD,EUR,50,10000,8515", "EUR,JPY,0,100,186",
            "JPY,EUR,0,187,100", "JPY,EUR,0,186,99", "GBP,USD,0,10000,13420", "ISK,IDR,0,1000,14023777"})
    void aFixedSaleBuysRoundedDown(String sell, String buy, int bps, long sold, long bought) {
        assertThat(rate(SampleTables.ECB, sell, buy, bps).buyFor(Money.of(sold, sell))).contains(Money.of(bought, buy));
    }

    @ParameterizedTest
    @CsvSource({"EUR,USD,0,11684,10000", "EUR,USD,0,11685,10001", "EUR,USD,100,10000,8646", "USD,JPY,0,1,1", "JPY,EUR,0,100,187"})
    void aFixedPurchaseSellsRoundedUp(String sell, String buy, int bps, long bought, long sold) {
        assertThat(rate(SampleTables.ECB, sell, buy, bps).sellFor(Money.of(bought, buy))).contains(Money.of(sold, sell));
    }

    /** Trap 16: yen and dinar wrong by powers of ten. */
    @ParameterizedTest
    @CsvSource({"USD,KWD,100,306", "KWD,USD,1000,326", "VND,KWD,25988,306", "KWD,VND,1000,84801", "CLP,TND,951,2911"})
    void zeroAndThreeDecimalsConvertInTheirOwnMinorUnits(String sell, String buy, long sold, long bought) {
        assertThat(rate(SampleTables.OPERATOR, sell, buy, 0).buyFor(Money.of(sold, sell))).contains(Money.of(bought, buy));
    }

    /** Trap 16, as a property: whichever side is fixed on either way, nobody comes back with more. */
    @Test
    void thereAndBackNeverCreatesValue() {
        for (RateTable table : List.of(SampleTables.ECB, SampleTables.OPERATOR)) {
            for (int bps : new int[]{0, 1, 250}) {
                forAllPairs(table, bps, (there, back) -> amounts().mapToObj(minor -> Money.of(minor, there.sell())).forEach(start -> {
                    assertReturnsAtMost(start, there.buyFor(start), back);
                }));
            }
        }
    }

    /** To get the start back exactly costs at least all that it bought. */
    @Test
    void buyingBackTheStartCostsAllThatItBought() {
        forAllPairs(SampleTables.ECB, 0, (there, back) -> amounts().mapToObj(minor -> Money.of(minor, there.sell())).forEach(start -> {
            Money gained = there.buyFor(start).orElseThrow();
            assertThat(back.sellFor(start).orElseThrow()).isGreaterThanOrEqualTo(gained);
        }));
    }

    @Test
    void theTwoSidesAreEachOthersTightestBound() {
        forAllPairs(SampleTables.ECB, 80, (there, back) -> amounts().mapToObj(minor -> Money.of(minor, there.buy())).forEach(wanted -> {
            Money cost = there.sellFor(wanted).orElseThrow();
            assertThat(there.buyFor(cost).orElseThrow()).isGreaterThanOrEqualTo(wanted);
            assertThat(there.buyFor(cost.minus(Money.of(1, cost.currency()))).orElseThrow()).isLessThan(wanted);
        }));
    }

    @Test
    void theLongestWayIsExact() {
        CustomerRate there = rate(SampleTables.ECB, "EUR", "JPY", 0);
        CustomerRate back = rate(SampleTables.ECB, "JPY", "EUR", 0);
        Money start = Money.of(100_000_000_000L, "EUR");
        Money yen = there.buyFor(start).orElseThrow();
        assertThat(yen).isEqualTo(Money.of(186_750_000_000L, "JPY"));
        assertThat(back.buyFor(yen)).contains(start);
        BigDecimal roundedInverse = back.mid().shown();
        assertThat(yen.toDecimal().multiply(roundedInverse)).as("what a stored inverse would lose")
                .isNotEqualByComparingTo(start.toDecimal());
    }

    /** Between two currencies that are not the base, nothing is rounded on the way through it. */
    @Test
    void crossRatesAreDividedOnce() {
        CustomerRate rate = rate(SampleTables.ECB, "GBP", "JPY", 0);
        assertThat(rate.mid()).isEqualTo(new MidRate(new BigDecimal("0.87058"), new BigDecimal("186.75")));
        assertThat(rate.mid().shown()).isEqualByComparingTo("214.5121643");
        assertThat(rate.buyFor(Money.of(87_058_000_000L, "GBP"))).contains(Money.of(186_750_000_000L, "JPY"));
    }

    @Test
    void shownRatesHaveTenDigitsAndNeverFlatter() {
        CustomerRate rate = rate(SampleTables.ECB, "USD", "EUR", 50);
        assertThat(rate.mid().shown()).isEqualTo(new BigDecimal("0.855871277"));
        assertThat(rate.shown()).isEqualTo(new BigDecimal("0.8515919205"));
        assertThat(rate.shownPrice()).isEqualTo(new BigDecimal("1.174271357"));
        assertThat(rate(SampleTables.ECB, "EUR", "IDR", 0).shown().toPlainString()).isEqualTo("20082.05");
        assertThat(rate(SampleTables.table(RateSource.ECB, "EUR", SampleTables.DAY, "USD=100"), "EUR", "USD", 0).shown().toString())
                .isEqualTo("100");
    }

    @Test
    void whatExceedsTheLimitIsNotConverted() {
        CustomerRate rate = rate(SampleTables.ECB, "EUR", "IDR", 0);
        assertThat(rate.buyFor(Money.of(Money.MAX_INPUT, "EUR"))).isEmpty();
        assertThat(rate(SampleTables.ECB, "IDR", "EUR", 0).sellFor(Money.of(Money.MAX_INPUT, "EUR"))).isEmpty();
        assertThat(rate(SampleTables.ECB, "IDR", "EUR", 0).buyFor(Money.of(Money.MAX_INPUT, "IDR"))).isPresent();
    }

    @Test
    void nonsenseCannotBeMade() {
        CustomerRate rate = rate(SampleTables.ECB, "EUR", "USD", 0);
        assertThatIllegalArgumentException().isThrownBy(() -> rate.buyFor(Money.of(1, "USD")));
        assertThatIllegalArgumentException().isThrownBy(() -> rate.sellFor(Money.of(1, "EUR")));
        assertThatIllegalArgumentException().isThrownBy(() -> rate(SampleTables.ECB, "EUR", "USD", 10_000));
        assertThatIllegalArgumentException().isThrownBy(() -> rate(SampleTables.ECB, "EUR", "EUR", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new MidRate(BigDecimal.ZERO, BigDecimal.ONE));
    }

    private static void assertReturnsAtMost(Money start, Optional<Money> gained, CustomerRate back) {
        gained.flatMap(back::buyFor).ifPresent(returned -> assertThat(returned).isLessThanOrEqualTo(start));
    }

    private static void forAllPairs(RateTable table, int bps, BiConsumer<CustomerRate, CustomerRate> property) {
        for (CurrencyCode one : SampleTables.currencies(table)) {
            for (CurrencyCode other : SampleTables.currencies(table)) {
                if (!one.equals(other)) {
                    property.accept(rate(table, one.code(), other.code(), bps), rate(table, other.code(), one.code(), bps));
                }
            }
        }
    }

    private static LongStream amounts() {
        Random random = new Random(16);
        return LongStream.concat(LongStream.of(1, 2, 99, 100, 101, 12_345),
                LongStream.generate(() -> random.nextLong(1, (long) Math.pow(10, random.nextInt(1, 11)))).limit(20));
    }

    private static CustomerRate rate(RateTable table, String sell, String buy, int bps) {
        CurrencyCode given = CurrencyCode.of(sell);
        CurrencyCode got = CurrencyCode.of(buy);
        return new CustomerRate(given, got, table.mid(given, got).orElseThrow(), bps, table.source(), table.date());
    }
}
