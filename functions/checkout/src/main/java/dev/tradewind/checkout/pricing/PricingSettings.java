package dev.tradewind.checkout.pricing;

import dev.tradewind.fxquoting.LockLength;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.lambda.settings.Settings;
import java.time.Duration;

/**
 * What a shop decides about its prices.
 *
 * @param defaultCurrency where neither the buyer nor an address tells another one
 * @param rateLock how long the rate binds us that a session embeds; it decides the spread
 * @param priceValidity how long an offer binds us that needed no rate
 */
public record PricingSettings(CurrencyCode defaultCurrency, LockLength rateLock, Duration priceValidity) {
    /** Reads {@code DEFAULT_CURRENCY}, {@code SESSION_RATE_LOCK} and {@code PRICE_VALIDITY}. */
    static PricingSettings of(Settings settings) {
        return new PricingSettings(settings.value("DEFAULT_CURRENCY", "EUR", "a live ISO 4217 code", CurrencyCode::of),
                settings.value("SESSION_RATE_LOCK", "15m", "one of 5m, 15m, 1h, 24h", PricingSettings::binding),
                settings.duration("PRICE_VALIDITY", "PT30M"));
    }

    private static LockLength binding(String text) {
        return LockLength.parse(text).filter(lock -> lock != LockLength.NONE)
                .orElseThrow(() -> new IllegalArgumentException("unknown lock"));
    }
}
