package dev.tradewind.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final CurrencyCode EUR = CurrencyCode.of("EUR");

    /** Trap 16: dollars taken as cents and the reverse. */
    @Test
    void decimalAndMinorUnitsAreTheSameAmountInEveryLiveCurrency() {
        for (String code : CurrencyCode.liveCodes()) {
            for (long minor : new long[]{0, 1, -1, 99, 100, 12_345, Money.MAX_INPUT, Long.MAX_VALUE, Long.MIN_VALUE}) {
                Money money = Money.of(minor, code);
                assertThat(Money.ofDecimal(money.toDecimal(), money.currency())).isEqualTo(money);
            }
        }
    }

    @Test
    void decimalsRoundTripOverRandomAmounts() {
        SeededCases.check(5_000, cases -> {
            Money money = cases.money();
            assertThat(Money.ofDecimal(new BigDecimal(money.toDecimal().toPlainString()), money.currency())).isEqualTo(money);
        });
    }

    @ParameterizedTest
    @CsvSource({"12.34,EUR,1234", "12.3,EUR,1230", "12.3400,EUR,1234", "1E3,EUR,100000", "0,EUR,0", "-0.01,EUR,-1", "1234,JPY,1234",
            "1234.0,JPY,1234", "1.234,KWD,1234", "1,KWD,1000"})
    void decimalsBecomeMinorUnits(BigDecimal decimal, String currency, long minor) {
        assertThat(Money.ofDecimal(decimal, CurrencyCode.of(currency))).isEqualTo(Money.of(minor, currency));
    }

    @ParameterizedTest
    @CsvSource({"0.001,EUR", "0.5,JPY", "1.2345,KWD", "1E19,JPY", "92233720368547758.08,EUR", "1E999999999,EUR", "1E-999999999,EUR"})
    void decimalsThatAreNotExactlyMoneyAreRefused(BigDecimal decimal, String currency) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.ofDecimal(decimal, CurrencyCode.of(currency)));
    }

    @Test
    void arithmeticIsExact() {
        assertThat(eur(100).plus(eur(23))).isEqualTo(eur(123));
        assertThat(eur(100).minus(eur(123))).isEqualTo(eur(-23));
        assertThat(eur(5).negate()).isEqualTo(eur(-5));
        assertThat(eur(255).times(12)).isEqualTo(eur(3060));
        assertThat(Money.sum(EUR, List.of(eur(1), eur(2), eur(3)))).isEqualTo(eur(6));
        assertThat(Money.sum(EUR, List.of())).isEqualTo(Money.zero(EUR));
    }

    @Test
    void overflowThrowsInsteadOfWrapping() {
        Money most = eur(Long.MAX_VALUE);
        Money least = eur(Long.MIN_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(eur(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> least.minus(eur(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(least::negate);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(2));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(new BigDecimal("1.1"), RoundingMode.DOWN));
    }

    @Test
    void currenciesNeverMix() {
        Money yen = Money.of(100, "JPY");
        assertThatIllegalArgumentException().isThrownBy(() -> eur(1).plus(yen)).withMessageContaining("EUR").withMessageContaining("JPY");
        assertThatIllegalArgumentException().isThrownBy(() -> eur(1).minus(yen));
        assertThatIllegalArgumentException().isThrownBy(() -> eur(1).compareTo(yen));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.sum(EUR, List.of(yen)));
    }

    @ParameterizedTest
    @CsvSource({"1005,0.1,HALF_UP,101", "1005,0.1,HALF_EVEN,100", "1005,0.1,DOWN,100", "1001,0.1,UP,101", "-1005,0.1,HALF_UP,-101",
            "1000,0.19,UNNECESSARY,190"})
    void everyRoundingIsNamed(long minor, BigDecimal factor, RoundingMode rounding, long expected) {
        assertThat(eur(minor).times(factor, rounding)).isEqualTo(eur(expected));
    }

    /** Trap 17: an order total of 34.116425 while the card is charged 34.12. */
    @Test
    void aLineIsRoundedToTheMinorUnitOnce() {
        Money net = Money.of(2867, "USD");
        Money tax = net.times(new BigDecimal("0.1899767"), RoundingMode.HALF_UP);
        assertThat(tax).isEqualTo(Money.of(545, "USD"));
        assertThat(net.plus(tax).toDecimal()).isEqualByComparingTo("34.12");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> net.times(new BigDecimal("0.1899767"), RoundingMode.UNNECESSARY));
    }

    @Test
    void signAndOrder() {
        assertThat(eur(-1).isNegative()).isTrue();
        assertThat(eur(0).isNegative()).isFalse();
        assertThat(eur(0).isZero()).isTrue();
        assertThat(eur(1).isPositive()).isTrue();
        assertThat(eur(0).isPositive()).isFalse();
        assertThat(eur(2)).isGreaterThan(eur(1)).isLessThan(eur(3));
    }

    @Test
    void theInputLimitIsInclusive() {
        assertThat(eur(Money.MAX_INPUT).isWithinInputLimit()).isTrue();
        assertThat(eur(-Money.MAX_INPUT).isWithinInputLimit()).isTrue();
        assertThat(eur(Money.MAX_INPUT + 1).isWithinInputLimit()).isFalse();
        assertThat(eur(Long.MIN_VALUE).isWithinInputLimit()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1234,EUR,12.34 EUR", "5,EUR,0.05 EUR", "-5,EUR,-0.05 EUR", "1234,JPY,1234 JPY", "1,KWD,0.001 KWD"})
    void printsAsPeopleWriteIt(long minor, String currency, String text) {
        assertThat(Money.of(minor, currency)).hasToString(text);
    }

    private static Money eur(long minor) {
        return Money.of(minor, EUR);
    }
}
