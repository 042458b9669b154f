package dev.tradewind.checkout.pricing;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.lambda.settings.Settings;
import java.util.Optional;

/**
 * What a shop decides about sending its goods.
 *
 * @param warehouse where goods lie whose product does not say; where that is unknown too, only services from everywhere carry them
 * @param dayValueBps what a day on the way counts when options are compared, in basis points of the goods' value
 */
public record ShippingSettings(Optional<CountryCode> warehouse, int dayValueBps) {
    private static final int MOST_BPS = 10_000;

    /** Reads {@code WAREHOUSE_COUNTRY} and {@code DAY_VALUE_BPS}. */
    static ShippingSettings of(Settings settings) {
        return new ShippingSettings(
                settings.value("WAREHOUSE_COUNTRY", "", "an ISO 3166-1 alpha-2 code in upper case, or empty", ShippingSettings::country),
                settings.number("DAY_VALUE_BPS", 100, 0, MOST_BPS));
    }

    private static Optional<CountryCode> country(String text) {
        return Optional.of(text.strip()).filter(code -> !code.isEmpty()).map(CountryCode::new);
    }
}
