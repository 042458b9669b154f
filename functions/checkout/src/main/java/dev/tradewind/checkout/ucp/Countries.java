package dev.tradewind.checkout.ucp;

import dev.tradewind.kernel.CountryCode;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;

/** Countries as platforms write them: two letters are recommended, three are tolerated, in either case. */
final class Countries {
    private Countries() {}

    static Optional<CountryCode> find(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        Optional<String> code = upper.length() == 3 ? ofThreeLetters(upper) : Optional.of(upper);
        return code.filter(CountryCode::isValid).map(CountryCode::new);
    }

    private static Optional<String> ofThreeLetters(String code) {
        return Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).stream()
                .filter(country -> Locale.of("", country).getISO3Country().equals(code)).findFirst();
    }
}
