package dev.tradewind.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyCodeTest {

    @ParameterizedTest
    @CsvSource({"EUR,2", "USD,2", "JPY,0", "KRW,0", "ISK,0", "UGX,0", "KWD,3", "TND,3", "XCG,2", "ZWG,2", "SLE,2", "VED,2", "HUF,2"})
    void liveCodesHaveTheExponentOfIso(String code, int exponent) {
        assertThat(CurrencyCode.parse(code)).isEqualTo(new CurrencyParse.Live(new CurrencyCode(code, exponent)));
    }

    @ParameterizedTest
    @CsvSource({"BGN,2026-01", "HRK,2023-01", "ANG,2025-03", "ZWL,2024-09", "DEM,2002-03", "VEF,2018-08", "CUC,2021-06", "ILR,1990"})
    void withdrawnCodesAreRefusedWithTheirDate(String code, String since) {
        assertThat(CurrencyCode.parse(code)).isEqualTo(new CurrencyParse.Withdrawn(code, since));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLF", "UYW"})
    void fourDecimalsAreRefusedByName(String code) {
        assertThat(CurrencyCode.parse(code)).isEqualTo(new CurrencyParse.FourDecimals(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XTS", "XAU", "XAG", "XPT", "XPD", "XDR", "XSU", "XUA", "XBA"})
    void codesWithoutAMinorUnitAreNotMoney(String code) {
        assertThat(CurrencyCode.parse(code)).isEqualTo(new CurrencyParse.NotMoney(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "EU", "EURO", "ABC", "€", " EUR", "EUR "})
    void anythingElseIsUnknown(String text) {
        assertThat(CurrencyCode.parse(text)).isEqualTo(new CurrencyParse.Unknown(text));
    }

    @Test
    void everyRefusalNamesTheCode() {
        for (String code : new String[]{"ABC", "BGN", "CLF", "XAU"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> CurrencyCode.of(code)).withMessageContaining(code);
        }
    }

    @Test
    void aWrongExponentCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CurrencyCode("JPY", 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new CurrencyCode("BGN", 2));
    }

    /** Trap 16: hundredths for every currency. The JDK carries a table of its own to compare with. */
    @Test
    void exponentsAgreeWithTheJdk() {
        assertThat(CurrencyCode.liveCodes()).hasSize(163)
                .allSatisfy(code -> assertThat(CurrencyCode.of(code).exponent())
                        .isEqualTo(Currency.getInstance(code).getDefaultFractionDigits()));
    }

    /** Run with -Diso4217=FILE, the public table of list one and three: Entity,Currency,AlphabeticCode,NumericCode,MinorUnit,WithdrawalDate. */
    @Test
    void liveCodesAreThoseOfThePublishedTable() throws IOException {
        String file = System.getProperty("iso4217", "");
        assumeTrue(!file.isEmpty(), "SKIPPED: name the published table with -Diso4217=FILE");
        Pattern live = Pattern.compile(".*,([A-Z]{3}),\\d{3},([0123]),");
        Map<String, Integer> published = Files.readAllLines(Path.of(file)).stream().map(live::matcher).filter(line -> line.matches())
                .collect(Collectors.toMap(line -> line.group(1), line -> Integer.valueOf(line.group(2)), (one, same) -> one, TreeMap::new));
        assertThat(published).isNotEmpty();
        assertThat(IsoCurrencies.LIVE).containsExactlyEntriesOf(published);
    }
}
