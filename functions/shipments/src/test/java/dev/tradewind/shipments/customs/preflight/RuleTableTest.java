package dev.tradewind.shipments.customs.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tradewind.shipments.customs.ReferenceTable;
import dev.tradewind.shipments.customs.model.HsCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the table: that it fires, and that it does not where it must not. */
class RuleTableTest {
    static Stream<RuleCase> cases() {
        return Rule.all().stream().map(RuleCase::of);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void firesForWhatItIsAboutAndForNothingMended(RuleCase one) {
        assertThat(one.fires(one.wrong(), one.day())).as("wrong").isTrue();
        assertThat(one.fires(one.mended(), one.day())).as("mended").isFalse();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void firesInItsTimeAlone(RuleCase one) {
        LocalDate first = one.rule().period().from();
        LocalDate last = one.rule().period().to();
        if (!first.equals(LocalDate.MIN)) {
            assertThat(one.fires(one.wrong(), first.minusDays(1))).as("the day before").isFalse();
        }
        if (!last.equals(LocalDate.MAX)) {
            assertThat(one.fires(one.wrong(), last)).as("the last day").isTrue();
            assertThat(one.fires(one.wrong(), last.plusDays(1))).as("the day after").isFalse();
        }
        assertThat(first).isBeforeOrEqualTo(last);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void firesOnItsLaneAlone(RuleCase one) {
        Lane lane = one.rule().lane();
        assertThat(one.firesOn("DE", "DE", one.day())).as("inland").isFalse();
        assertThat(one.firesOn("DE", "FR", one.day())).as("inside the Union").isFalse();
        if (!lane.to().names().contains("*")) {
            assertThat(one.firesOn("CH", lane.to().names().contains("NO") ? "CA" : lane.to().others() ? "FR" : "NO", one.day())).isFalse();
        }
        if (!lane.from().names().contains("*")) {
            String outside = lane.from().others() ? "DE" : "CH";
            assertThat(one.firesOn(outside, RuleCase.to(one.rule()), one.day())).as("from " + outside).isFalse();
        }
    }

    @Test
    void everyLineIsNamedOnceAndNamesItsSource() {
        List<Rule> rules = Rule.all();
        assertThat(rules).hasSizeGreaterThan(70).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.source()).as(rule.id()).isNotBlank();
            assertThat(rule.content()).as(rule.id()).endsWith(".");
        });
        assertThat(ReferenceTable.rows("rules.table", 10)).allSatisfy(row -> assertThat(row.get(7)).isIn("confirmed", "unconfirmed"));
        assertThatIllegalStateException().isThrownBy(() -> Policies.named("nothing"));
    }

    /** A prefix that no code of the edition has would be a rule that never fires. */
    @Test
    void everyPrefixIsOfTheEdition() {
        List<HsCode> codes = ReferenceTable.rows("hs-2022.table", 2).stream()
                .flatMap(row -> Arrays.stream(row.get(1).split(" ", -1)).map(rest -> new HsCode(row.get(0) + rest))).toList();
        assertThat(codes).hasSize(5612).allMatch(HsEdition::has);
        assertThat(Rule.all()).allSatisfy(rule -> rule.parameters().list("hs").forEach(prefix -> assertThat(codes)
                .as(rule.id() + " " + prefix).anyMatch(HsPrefixes.of(List.of(prefix))::has)));
    }

    @Test
    void whatWentSince2017IsNotOfTheEditionAndNamesWhatIs() {
        List<List<String>> gone = ReferenceTable.rows("hs-2017-gone.table", 2);
        assertThat(gone).hasSize(145).allSatisfy(row -> {
            assertThat(HsEdition.has(new HsCode(row.get(0)))).isFalse();
            if (!row.get(1).isEmpty()) {
                assertThat(Arrays.asList(row.get(1).split(" ", -1))).allMatch(code -> HsEdition.has(new HsCode(code)));
            }
        });
        assertThat(HsEdition.since(new HsCode("851712")).orElseThrow()).startsWith("851713 851714");
    }
}
