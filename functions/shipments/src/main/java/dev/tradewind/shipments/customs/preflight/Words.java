package dev.tradewind.shipments.customs.preflight;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a description: small letters without accents; figures are none. */
final class Words {
    private Words() {}

    static List<String> of(String description) {
        String plain = Normalizer.normalize(description, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replace("'s", "");
        return Arrays.stream(plain.split("[^\\p{L}]+", -1)).filter(word -> !word.isEmpty()).toList();
    }
}
