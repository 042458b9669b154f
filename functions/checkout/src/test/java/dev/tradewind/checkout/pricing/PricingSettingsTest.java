package dev.tradewind.checkout.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tradewind.fxquoting.LockLength;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.lambda.settings.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PricingSettingsTest {
    @Test
    void everySettingHasADefault() {
        Settings settings = new Settings(Map.of());

        assertThat(PricingSettings.of(settings))
                .isEqualTo(new PricingSettings(CurrencyCode.of("EUR"), LockLength.FIFTEEN_MINUTES, Duration.ofMinutes(30)));
        settings.refuseFaults();
    }

    @Test
    void allFaultsAreNamed() {
        Settings settings = new Settings(Map.of("DEFAULT_CURRENCY", "HRK", "SESSION_RATE_LOCK", "none", "PRICE_VALIDITY", "PT0S"));
        PricingSettings.of(settings);

        assertThatIllegalStateException().isThrownBy(settings::refuseFaults).withMessageContaining("DEFAULT_CURRENCY")
                .withMessageContaining("SESSION_RATE_LOCK").withMessageContaining("PRICE_VALIDITY");
    }
}
