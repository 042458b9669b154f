package dev.tradewind.fxquoting.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tradewind.fxquoting.LockLength;
import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.lambda.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class QuotingSettingsTest {

    private static final CurrencyCode EUR = CurrencyCode.of("EUR");

    private static final CurrencyCode USD = CurrencyCode.of("USD");

    @Test
    void withoutVariablesEcbIsQuotedForFiveDays() {
        var settings = new Settings(Map.of());
        var quoting = new QuotingSettings(settings);
        assertThatCode(settings::refuseFaults).doesNotThrowAnyException();
        assertThat(quoting.policy().sources()).containsExactly(RateSource.ECB);
        assertThat(quoting.spreads().bps(EUR, USD, LockLength.FIFTEEN_MINUTES)).isEqualTo(80);
        assertThat(quoting.blocked().contains(EUR, USD)).isFalse();
    }

    @Test
    void variablesAreRead() {
        var quoting = new QuotingSettings(new Settings(Map.of("FX_SOURCES", "desk=2,ecb=5", "FX_SPREADS",
                "none=1,5m=2,15m=3,1h=4,24h=5;USD/EUR:15m=7", "FX_BLOCKED_PAIRS", "EUR/USD")));
        assertThat(quoting.policy().sources()).containsExactly(new RateSource("desk"), RateSource.ECB);
        assertThat(quoting.spreads().bps(EUR, USD, LockLength.FIFTEEN_MINUTES)).isEqualTo(7);
        assertThat(quoting.blocked().contains(USD, EUR)).isTrue();
    }

    @Test
    void allFaultsStopTheStartAtOnce() {
        var settings = new Settings(Map.of("FX_SOURCES", "ecb", "FX_SPREADS", "none=x", "FX_BLOCKED_PAIRS", "BGN"));
        assertThat(new QuotingSettings(settings).policy().sources()).isNotEmpty();
        assertThatIllegalStateException().isThrownBy(settings::refuseFaults).withMessageContainingAll("FX_SOURCES", "FX_SPREADS", "24h",
                "FX_BLOCKED_PAIRS", "withdrawn");
    }
}
