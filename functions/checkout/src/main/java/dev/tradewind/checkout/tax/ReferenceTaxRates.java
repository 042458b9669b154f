package dev.tradewind.checkout.tax;

import dev.tradewind.checkout.port.TaxRates;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.lambda.HeadStart;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The rates of {@code standard-rates.csv}, which names its sources. Read on another thread while a function starts. */
@Singleton
final class ReferenceTaxRates implements TaxRates {
    static final String RESOURCE = "standard-rates.csv";

    ReferenceTaxRates() {
        HeadStart.with(() -> Objects.requireNonNull(Table.BY_COUNTRY));
    }

    @Override
    public Optional<BigDecimal> standardRate(CountryCode country, LocalDate day) {
        return Table.BY_COUNTRY.getOrDefault(country.value(), List.of()).stream().filter(rate -> rate.covers(day)).findFirst()
                .flatMap(DatedRate::rate);
    }

    private static final class Table {
        static final Map<String, List<DatedRate>> BY_COUNTRY = read();

        private static Map<String, List<DatedRate>> read() {
            Map<String, List<DatedRate>> rates = new HashMap<>();
            lines().stream().filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split(",", -1))
                    .forEach(row -> rates.computeIfAbsent(row[0], _ -> new ArrayList<>()).add(DatedRate.of(row[1], row[2], row[3])));
            return rates;
        }

        private static List<String> lines() {
            try (var reader = new BufferedReader(
                    new InputStreamReader(ReferenceTaxRates.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
                return reader.lines().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
