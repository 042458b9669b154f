package dev.tradewind.checkout.pricing;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.CurrencyParse;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What people pay with in a country: the table of {@link Currency}, corrected where an older JDK still has what is withdrawn by now, or
 * has another country's.
 */
final class CountryCurrencies {
    private static final Map<String, String> CORRECTED = Map.of("BG", "EUR", "HR", "EUR", "XK", "EUR", "CW", "XCG", "SX", "XCG", "ZW",
            "ZWG",
            "SL", "SLE", "HM", "AUD");

    private CountryCurrencies() {}

    /** The country's currency; nothing for one without, such as Antarctica. */
    static Optional<CurrencyCode> of(CountryCode country) {
        return Optional.ofNullable(CORRECTED.get(country.value())).or(() -> tabled(country)).flatMap(CountryCurrencies::live);
    }

    private static Optional<String> tabled(CountryCode country) {
        return Optional.ofNullable(Currency.getInstance(Locale.of("", country.value()))).map(Currency::getCurrencyCode);
    }

    private static Optional<CurrencyCode> live(String code) {
        return switch (CurrencyCode.parse(code)) {
            case CurrencyParse.Live live -> Optional.of(live.currency());
            case CurrencyParse.Refused _ -> Optional.empty();
        };
    }
}
