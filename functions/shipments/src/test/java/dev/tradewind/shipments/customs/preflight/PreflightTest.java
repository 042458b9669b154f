package dev.tradewind.shipments.customs.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.shipments.customs.Declared;
import dev.tradewind.shipments.customs.model.Assessment;
import dev.tradewind.shipments.customs.model.Finding;
import dev.tradewind.shipments.customs.model.TaxIds;
import dev.tradewind.testkit.FixedClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightTest {
    private final FixedClock clock = FixedClock.at("2026-11-22T12:00:00Z");
    private final Preflight preflight = new Preflight(clock);

    @Test
    void whatIsWellDeclaredIsClear() {
        Assessment assessment = preflight.assess(Declared.usual().done());
        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.decision()).isEqualTo("clear");
        assertThat(assessment.stops()).isFalse();
    }

    @Test
    void theGravestFindingDecides() {
        var mend = Declared.usual().items(Declared.item("gift", "691200", "DE", 2, 1250, 700)).done();
        assertThat(preflight.assess(mend).decision()).isEqualTo("mend");
        var stop = Declared.usual().items(Declared.item("gift", "360410", "DE", 2, 1250, 700)).done();
        assertThat(preflight.assess(stop).decision()).isEqualTo("stop");
        assertThat(preflight.assess(stop).stops()).isTrue();
    }

    @Test
    void aFindingSaysWhatToMendAndWhoSaysSo() {
        var told = Declared.usual().items(Declared.item("mobile telephones for cellular networks", "851712", "CN", 1, 20000, 200)).done();
        Finding finding = preflight.assess(told).findings().getFirst();
        assertThat(finding.code()).isEqualTo("hs_superseded");
        assertThat(finding.field()).isEqualTo("/items/0/hs_code");
        assertThat(finding.content()).contains("New in heading 8517: 851713, 851714");
        assertThat(finding.rule()).isEqualTo("hs-2017-code");
        assertThat(finding.source()).contains("WCO");
        assertThat(finding.since()).isEqualTo("2022-01-01");
        assertThat(finding.confirmed()).isTrue();
    }

    @Test
    void theDayOfTheClockDecidesWhichRulesHold() {
        var told = Declared.usual().items(Declared.item("stoneware coffee mugs", "999988", "DE", 2, 1250, 700)).done();
        assertThat(codes(told)).contains("hs_unknown");
        clock.advance(Duration.ofDays(365 * 2));
        assertThat(codes(told)).as("the edition of 2028 is another").doesNotContain("hs_unknown");
    }

    @Test
    void anotherDestinationAsksForOtherThings() {
        var told = Declared.usual().done();
        assertThat(preflight.assess(told, new CountryCode("KR")).findings()).extracting(Finding::rule).containsExactly("kr-pccc");
        assertThat(preflight.assess(told, new CountryCode("FR")).findings()).as("inside the Union nothing is declared").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gift", "Gifts!", "SAMPLE", "auto parts", "various clothes", "10 pcs of samples", "new clothing",
            "ELECTRONIC ITEMS", "personal effects"})
    void wordsThatSayNothingAreVague(String description) {
        assertThat(codes(described(description, "691200"))).contains("vague_description");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gift box of dark chocolate pralines", "sample of cotton fabric, dyed", "brake discs for passenger cars",
            "boys' cotton pyjamas", "electronic keyboard with 61 keys"})
    void wordsThatSayWhatItIsAreNot(String description) {
        assertThat(codes(described(description, "691200"))).doesNotContain("vague_description", "short_description",
                "generic_description");
    }

    /** Trap 16: yen and won have no hundredths, dinars have thousandths. */
    @ParameterizedTest
    @CsvSource({"JPY, 45000000, hundredths", "EUR, 30, whole units", "KWD, 5, whole units"})
    void anAmountWithItsPointElsewhereIsNoticed(String currency, long unit, String said) {
        var told = Declared.usual().currency(currency).items(Declared.item("stoneware coffee mugs", "691200", "DE", 1, unit, 2000)).done();
        assertThat(preflight.assess(told).findings()).filteredOn(finding -> finding.code().equals("value_implausible"))
                .singleElement().satisfies(finding -> {
                    assertThat(finding.field()).isEqualTo("/items/0/unit_value");
                    assertThat(finding.content()).contains("It looks like " + said);
                });
    }

    /** 150 EUR is in, 150.01 is out; dollars about there decide nothing. */
    @ParameterizedTest
    @CsvSource({"EUR, 15000, eu-ioss", "EUR, 15001, ''", "USD, 17526, eu-near-150", "USD, 10000, eu-ioss", "USD, 20000, ''",
            "XAF, 10000, ''"})
    void theThresholdOfTheOneStopShop(String currency, long value, String rule) {
        var told = Declared.usual().lane("CH", "FR").currency(currency)
                .items(Declared.item("stoneware coffee mugs", "691200", "CH", 1, value, 700)).done();
        assertThat(preflight.assess(told).findings()).extracting(Finding::rule)
                .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void aFindingQuotesNothingPersonal() {
        var told = Declared.usual().consignee(Declared.party(false, "Иван Петров", "CN", TaxIds.NONE)).nature(
                dev.tradewind.shipments.customs.model.Nature.GIFT).done();
        assertThat(preflight.assess(told).findings()).hasSizeGreaterThan(2)
                .noneMatch(finding -> finding.toString().contains("Иван") || finding.toString().contains("Harbour"));
    }

    @Test
    void anIossNumberIsOneOfItsState() {
        var ids = new TaxIds(Optional.of("DE1234567"), Optional.empty(), Optional.of("IM2760000001"), Optional.empty());
        var told = Declared.usual().sender(Declared.party(true, "Ada", "CH", ids)).lane("CH", "FR").done();
        assertThat(codes(told)).doesNotContain("ioss_missing", "ioss_barred");
    }

    private static dev.tradewind.shipments.customs.model.Declaration described(String description, String hs) {
        return Declared.usual().items(Declared.item(description, hs, "DE", 2, 1250, 700)).done();
    }

    private List<String> codes(dev.tradewind.shipments.customs.model.Declaration told) {
        return preflight.assess(told).findings().stream().map(Finding::code).toList();
    }
}
