package dev.tradewind.checkout;

import dev.tradewind.lambda.settings.Settings;
import java.time.Duration;

/**
 * The times that checkout keeps.
 *
 * @param sessionLife from opening a session until it is given up if nothing was bought
 * @param reservation how long a pending order holds its goods for a payment
 * @param storefront where buyers are sent to, without a slash at the end
 */
public record CheckoutSettings(Duration sessionLife, Duration reservation, String storefront) {
    /** The most payment attempts of one session. */
    public static final int MOST_ATTEMPTS = 10;

    static CheckoutSettings of(Settings settings) {
        return new CheckoutSettings(settings.duration("SESSION_LIFE", "PT6H"), settings.duration("RESERVATION", "PT15M"),
                settings.text("STOREFRONT_URL"));
    }
}
