package dev.tradewind.checkout;

import dev.tradewind.checkout.model.Storefront;
import dev.tradewind.lambda.settings.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What the use cases are made of and Micronaut cannot find by itself. */
@Factory
final class CheckoutBeans {
    @Singleton
    CheckoutSettings settings(Settings settings) {
        return CheckoutSettings.of(settings);
    }

    @Singleton
    Storefront storefront(CheckoutSettings settings) {
        return new Storefront(settings.storefront());
    }
}
