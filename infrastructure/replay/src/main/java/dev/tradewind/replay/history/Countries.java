package dev.tradewind.replay.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The countries that the data set names, all 38 of them, and what each name stands for. */
final class Countries {
    private static final Set<String> WITHOUT_CODE = Set.of("Unspecified", "European Community");
    /** Jersey is JE, Guernsey GG: taxes and parcels go different ways, so none is guessed. */
    private static final Set<String> AMBIGUOUS = Set.of("Channel Islands");
    private static final Map<String, Country> TABLE = table();

    private Countries() {}

    static Verdict<Country> find(String name) {
        if (name.isEmpty()) {
            return Verdict.rejected(Reason.MISSING_COUNTRY);
        }
        if (WITHOUT_CODE.contains(name)) {
            return Verdict.rejected(Reason.COUNTRY_WITHOUT_CODE);
        }
        if (AMBIGUOUS.contains(name)) {
            return Verdict.rejected(Reason.COUNTRY_AMBIGUOUS);
        }
        return Optional.ofNullable(TABLE.get(name)).map(Verdict::accepted).orElseGet(() -> Verdict.rejected(Reason.COUNTRY_UNKNOWN));
    }

    private static Map<String, Country> table() {
        try (var reader = new BufferedReader(
                new InputStreamReader(Countries.class.getResourceAsStream("countries.csv"), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1))
                    .map(cells -> new Country(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .collect(Collectors.toUnmodifiableMap(Country::name, country -> country));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
