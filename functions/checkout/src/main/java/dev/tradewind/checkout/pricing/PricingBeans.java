package dev.tradewind.checkout.pricing;

import dev.tradewind.lambda.settings.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What pricing is made of and Micronaut cannot find by itself. */
@Factory
final class PricingBeans {
    @Singleton
    ShippingSettings shipping(Settings settings) {
        return ShippingSettings.of(settings);
    }

    @Singleton
    PricingSettings settings(Settings settings) {
        return PricingSettings.of(settings);
    }
}
