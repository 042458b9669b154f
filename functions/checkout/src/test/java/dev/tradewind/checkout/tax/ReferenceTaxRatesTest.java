package dev.tradewind.checkout.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.CountryCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTaxRatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String REQUIRED = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK GB CH NO IS CA AU NZ JP "
            + "KR SG CN IN AE SA IL ZA BR MX TR";

    private final ReferenceTaxRates rates = new ReferenceTaxRates();

    @ParameterizedTest
    @CsvSource({"DE, 2020-06-30, 0.19", "DE, 2020-07-01, 0.16", "DE, 2020-12-31, 0.16", "DE, 2021-01-01, 0.19", "EE, 2025-06-30, 0.22",
            "EE, 2025-07-01, 0.24", "FI, 2026-11-22, 0.255", "RO, 2025-07-31, 0.19", "RO, 2025-08-01, 0.21", "SK, 2026-11-22, 0.23",
            "CH, 2023-12-31, 0.077", "CH, 2024-01-01, 0.081", "KZ, 2026-01-01, 0.16", "GB, 2026-11-22, 0.2", "HK, 2026-11-22, 0"})
    void theRateIsThatOfTheDay(String country, LocalDate day, BigDecimal rate) {
        assertThat(rates.standardRate(new CountryCode(country), day))
                .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(rate));
    }

    @Test
    void everyCountryThatWeMustKnowHasARateToday() {
        assertThat(REQUIRED.split(" ", -1)).allMatch(code -> rates.standardRate(new CountryCode(code), TODAY).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "AQ", "KP"})
    void noRateIsClaimedWhereNoneIsKnownOrNoneHoldsForTheWholeCountry(String country) {
        assertThat(rates.standardRate(new CountryCode(country), TODAY)).isEmpty();
    }

    @Test
    void theTableIsWellFormedAndItsPeriodsDoNotOverlap() throws IOException {
        Map<String, List<DatedRate>> table = rows().stream().map(row -> row.split(",", -1)).peek(row -> assertThat(row).hasSize(5))
                .collect(Collectors.groupingBy(row -> row[0],
                        Collectors.mapping(row -> DatedRate.of(row[1], row[2], row[3]), Collectors.toList())));

        assertThat(table).hasSizeGreaterThan(60);
        assertThat(table.keySet()).allMatch(CountryCode::isValid);
        table.forEach((country, periods) -> {
            assertThat(periods).as(country)
                    .allMatch(period -> period.rate().filter(rate -> rate.compareTo(new BigDecimal("0.3")) > 0).isEmpty());
            for (int i = 1; i < periods.size(); i++) {
                assertThat(periods.get(i).from()).as(country).isEqualTo(periods.get(i - 1).to().plusDays(1));
            }
        });
        assertThat(new TreeSet<>(table.keySet())).as("sorted, so that a reader finds a country")
                .containsExactlyElementsOf(rows().stream().map(row -> row.substring(0, 2)).distinct().toList());
    }

    private static List<String> rows() throws IOException {
        var stream = ReferenceTaxRates.class.getResourceAsStream(ReferenceTaxRates.RESOURCE);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
        }
    }
}
