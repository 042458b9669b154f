package dev.tradewind.shipments.carriers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** ISO 3166-1 codes of three letters as those of two, which all else is kept in. */
final class Countries {
    private static final Map<String, String> ALPHA_2 = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(code -> Locale.of("", code).getISO3Country(), Function.identity()));

    private Countries() {}

    /** What is no code of three letters stays as it is. */
    static String alpha2(String country) {
        return ALPHA_2.getOrDefault(country, country);
    }
}
