package dev.tradewind.fxquoting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.kernel.CurrencyCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final String GENERAL = "none=50,5m=60,15m=80,1h=120,24h=250";

    @ParameterizedTest
    @CsvSource({"EUR,GBP,NONE,50", "EUR,GBP,FIVE_MINUTES,60", "EUR,GBP,FIFTEEN_MINUTES,80", "EUR,GBP,ONE_HOUR,120", "EUR,GBP,ONE_DAY,250",
            "USD,EUR,NONE,30", "EUR,USD,NONE,30", "USD,EUR,FIVE_MINUTES,60", "JPY,EUR,ONE_DAY,0"})
    void spreadsAreByLockAndOverriddenByPairInBothDirections(String sell, String buy, LockLength lock, int bps) {
        Spreads spreads = Spreads.parse(GENERAL + ";USD/EUR:none=30;EUR/JPY:24h=0,1h=9999");
        assertThat(spreads.bps(CurrencyCode.of(sell), CurrencyCode.of(buy), lock)).isEqualTo(bps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|not a known lock=bps", "none=50,5m=60,15m=80,1h=120|no spread for lock 24h",
            GENERAL + ",2h=1|not a known lock=bps: 2h=1", GENERAL + ",none=1|lock given twice: none",
            "none=x,5m=6,15m=8,1h=1,24h=2|spread of lock none",
            "none=-1,5m=6,15m=8,1h=1,24h=2|from 0 to 9999: -1", "none=10000,5m=6,15m=8,1h=1,24h=2|from 0 to 9999: 10000",
            "none=1=2,5m=6,15m=8,1h=1,24h=2|not a known lock=bps: none=1=2", GENERAL + ";|not PAIR:lock=bps: ",
            GENERAL + ";USD/EUR|not PAIR:lock=bps",
            GENERAL + ";USD:none=1|not a pair of two currencies: USD", GENERAL + ";USD/USD:none=1|not a pair of two currencies: USD/USD",
            GENERAL + ";USD/ABC:none=1|unknown currency: ABC", GENERAL + ";USD/BGN:none=1|BGN was withdrawn in 2026-01",
            GENERAL + ";USD/EUR:none=1;EUR/USD:none=2|pair given twice: EUR/USD"})
    void everySpreadThatMakesNoSenseIsNamed(String text, String fault) {
        assertThatIllegalArgumentException().isThrownBy(() -> Spreads.parse(text)).withMessageContaining(fault);
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spreads.parse("none=x,5m=60;EUR/ABC:2h=1"))
                .withMessageContainingAll("spread of lock none", "no spread for lock 15m", "no spread for lock 24h", "ABC", "2h=1");
    }

    @ParameterizedTest
    @CsvSource({"RUB,EUR,true", "EUR,RUB,true", "KPW,USD,true", "INR,PKR,true", "PKR,INR,true", "INR,EUR,false", "EUR,USD,false"})
    void exchangeControlWorksInBothDirections(String sell, String buy, boolean expected) {
        BlockedPairs blocked = BlockedPairs.parse("RUB,KPW,INR/PKR");
        assertThat(blocked.contains(CurrencyCode.of(sell), CurrencyCode.of(buy))).isEqualTo(expected);
    }

    @Test
    void anEmptyTextBlocksNothing() {
        assertThat(BlockedPairs.parse("").contains(CurrencyCode.of("RUB"), CurrencyCode.of("KPW"))).isFalse();
    }

    @Test
    void everyBlockThatMakesNoSenseIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> BlockedPairs.parse("RUB,,CLF,XAU/EUR,EUR/EUR,A/B/C"))
                .withMessageContainingAll(
                        "unknown currency: ;", "CLF has four decimals", "XAU is an ISO 4217 code but not money", "two currencies: EUR/EUR",
                        "A/B/C");
    }

    @ParameterizedTest
    @EnumSource
    void locksReadBack(LockLength lock) {
        assertThat(LockLength.parse(lock.text())).contains(lock);
        assertThat(lock.length()).isBetween(Duration.ZERO, Duration.ofHours(24));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NONE", "2h", "15M", "60m"})
    void otherLocksAreUnknown(String text) {
        assertThat(LockLength.parse(text)).isEmpty();
    }
}
