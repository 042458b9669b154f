package dev.tradewind.fxquoting;

import static dev.tradewind.fxquoting.SampleTables.DAY;
import static dev.tradewind.fxquoting.SampleTables.DESK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatePolicyTest {

    private static final CurrencyCode EUR = CurrencyCode.of("EUR");

    private static final CurrencyCode USD = CurrencyCode.of("USD");

    private static final CurrencyCode KWD = CurrencyCode.of("KWD");

    private final RatePolicy policy = RatePolicy.parse("ecb=5,desk=2");

    @Test
    void theHigherFreshRateWinsAndItsSourceIsNamed() {
        assertThat(choose(EUR, USD, 50, SampleTables.ECB, SampleTables.desk(DAY, "USD=1.17"))).isEqualTo(rate(DESK, "1", "1.17"));
        assertThat(choose(EUR, USD, 50, SampleTables.ECB, SampleTables.desk(DAY, "USD=1.16")))
                .isEqualTo(rate(RateSource.ECB, "1", "1.1684"));
        assertThat(choose(USD, EUR, 50, SampleTables.ECB, SampleTables.desk(DAY, "USD=1.166"))).isEqualTo(rate(DESK, "1.166", "1"));
    }

    @Test
    void theWinnerIsBestForTheCustomerWhicheverSideIsFixed() {
        RateTable desk = SampleTables.desk(DAY, "USD=1.17");
        CustomerRate chosen = customerRate(choose(EUR, USD, 50, SampleTables.ECB, desk), EUR, USD, 50);
        CustomerRate other = new CustomerRate(EUR, USD, SampleTables.ECB.mid(EUR, USD).orElseThrow(), 50, RateSource.ECB, DAY);
        Money euros = Money.of(100_000, EUR);
        Money dollars = Money.of(100_000, USD);
        assertThat(chosen.buyFor(euros).orElseThrow()).isGreaterThan(other.buyFor(euros).orElseThrow());
        assertThat(chosen.sellFor(dollars).orElseThrow()).isLessThan(other.sellFor(dollars).orElseThrow());
    }

    @Test
    void ofEqualRatesTheMoreTrustedSourceIsTaken() {
        assertThat(choose(EUR, USD, 50, SampleTables.desk(DAY, "USD=1.16840"), SampleTables.ECB))
                .isEqualTo(rate(RateSource.ECB, "1", "1.1684"));
    }

    /** A typing error of an operator is nobody's gain. */
    @Test
    void aRateThatBeatsTheTrustedMidAfterItsSpreadIsPassedOver() {
        assertThat(choose(EUR, USD, 50, SampleTables.ECB, SampleTables.desk(DAY, "USD=11.684")))
                .isEqualTo(rate(RateSource.ECB, "1", "1.1684"));
        assertThat(choose(USD, EUR, 50, SampleTables.ECB, SampleTables.desk(DAY, "USD=0.11684")))
                .isEqualTo(rate(RateSource.ECB, "1.1684", "1"));
        assertThat(choose(EUR, USD, 0, SampleTables.ECB, SampleTables.desk(DAY, "USD=1.1685")))
                .isEqualTo(rate(RateSource.ECB, "1", "1.1684"));
    }

    /** Trap 16: sources that disagree must not let a customer go there at the one and back at the other with a gain. */
    @Test
    void thereAndBackNeverCreatesValueThoughSourcesDisagree() {
        Random random = new Random(16);
        for (int i = 0; i < 20_000; i++) {
            RateTable ecb = SampleTables.table(RateSource.ECB, "EUR", DAY, "USD=" + randomRate(random));
            RateTable desk = SampleTables.desk(DAY, "USD=" + randomRate(random));
            int bps = random.nextInt(0, 300);
            Money start = Money.of(random.nextLong(1, 10_000_000), EUR);
            Money gained = customerRate(choose(EUR, USD, bps, ecb, desk), EUR, USD, bps).buyFor(start).orElseThrow();
            Money returned = customerRate(choose(USD, EUR, bps, ecb, desk), USD, EUR, bps).buyFor(gained).orElseThrow();
            assertThat(returned).isLessThanOrEqualTo(start);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,true", "4,true", "5,true", "6,false", "400,false"})
    void aTableIsFreshUpToItsLimitInDays(int age, boolean fresh) {
        RateChoice choice = policy.choose(EUR, USD, 0, List.of(SampleTables.ECB), DAY.plusDays(age));
        assertThat(choice).isEqualTo(fresh ? rate(RateSource.ECB, "1", "1.1684") : new RateChoice.Stale(RateSource.ECB, DAY));
    }

    @Test
    void aStaleSourceGivesWayToAFreshOne() {
        RateTable old = SampleTables.desk(DAY.minusDays(3), "USD=1.17");
        assertThat(choose(EUR, USD, 50, SampleTables.ECB, old)).isEqualTo(rate(RateSource.ECB, "1", "1.1684"));
        assertThat(policy.choose(EUR, USD, 0, List.of(SampleTables.ECB, old), DAY.plusDays(6)))
                .isEqualTo(new RateChoice.Stale(RateSource.ECB, DAY));
    }

    @Test
    void tablesOfDaysToComeAndOfUnlistedSourcesAreNotLookedAt() {
        RateTable tomorrow = SampleTables.desk(DAY.plusDays(1), "USD=1.17");
        RateTable stranger = SampleTables.table(new RateSource("stranger"), "EUR", DAY, "USD=1.17");
        assertThat(choose(EUR, USD, 50, tomorrow, stranger)).isEqualTo(new RateChoice.NoRate());
    }

    @Test
    void aSourceThatLacksOneOfTheCurrenciesHasNoRate() {
        assertThat(choose(EUR, KWD, 50, SampleTables.ECB)).isEqualTo(new RateChoice.NoRate());
        assertThat(choose(USD, KWD, 50, SampleTables.ECB, SampleTables.OPERATOR)).isEqualTo(rate(DESK, "1", "0.30645"));
        assertThat(choose(EUR, USD, 50)).isEqualTo(new RateChoice.NoRate());
    }

    @Test
    void sourcesKeepTheirOrder() {
        assertThat(RatePolicy.parse("desk=2,ecb=5").sources()).containsExactly(DESK, RateSource.ECB);
    }

    @Test
    void everyFaultOfTheSettingIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> RatePolicy.parse("ECB=5,ecb=x,desk=400,desk=1,desk=2,later"))
                .withMessageContainingAll("ECB=5", "days of source ecb", "days of source desk", "given twice: desk",
                        "not source=days: later");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ecb", "1ecb", "-", "a b", "abcdefghijklmnopqrstuvwxyzabcdefg", "é"})
    void otherTextsNameNoSource(String text) {
        assertThat(RateSource.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new RateSource(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1E+5", "123456789012345678901", "0.123456789012345678901"})
    void aTableHoldsPositiveRatesOfBoundedLength(BigDecimal rate) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RateTable(DESK, EUR, DAY, Map.of("USD", rate)));
    }

    @Test
    void aTableRatesOthersThanItsBase() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RateTable(DESK, EUR, DAY, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleTables.desk(DAY, "EUR=1"));
        assertThat(SampleTables.desk(LocalDate.of(2020, 1, 2), "HRK=7.44").rates()).containsKey("HRK");
    }

    private RateChoice choose(CurrencyCode sell, CurrencyCode buy, int bps, RateTable... tables) {
        return policy.choose(sell, buy, bps, List.of(tables), DAY);
    }

    private static RateChoice.Rate rate(RateSource source, String sellPerBase, String buyPerBase) {
        return new RateChoice.Rate(source, DAY, new MidRate(new BigDecimal(sellPerBase), new BigDecimal(buyPerBase)));
    }

    private static CustomerRate customerRate(RateChoice choice, CurrencyCode sell, CurrencyCode buy, int bps) {
        assertThat(choice).isInstanceOf(RateChoice.Rate.class);
        RateChoice.Rate rate = (RateChoice.Rate) choice;
        return new CustomerRate(sell, buy, rate.mid(), bps, rate.source(), rate.date());
    }

    private static BigDecimal randomRate(Random random) {
        return BigDecimal.valueOf(random.nextLong(10_900, 11_200), 4);
    }
}
