package dev.tradewind.checkout.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.lambda.settings.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShippingSettingsTest {
    @Test
    void aShopMayNotSayWhereItsGoodsLie() {
        assertThat(ShippingSettings.of(new Settings(Map.of()))).isEqualTo(new ShippingSettings(Optional.empty(), 100));
        assertThat(ShippingSettings.of(new Settings(Map.of("WAREHOUSE_COUNTRY", "NL", "DAY_VALUE_BPS", "0"))))
                .isEqualTo(new ShippingSettings(Optional.of(new CountryCode("NL")), 0));
    }

    @Test
    void allFaultsAreNamed() {
        Settings settings = new Settings(Map.of("WAREHOUSE_COUNTRY", "UK", "DAY_VALUE_BPS", "-1"));
        ShippingSettings.of(settings);

        assertThatIllegalStateException().isThrownBy(settings::refuseFaults).withMessageContaining("WAREHOUSE_COUNTRY")
                .withMessageContaining("DAY_VALUE_BPS");
    }
}
