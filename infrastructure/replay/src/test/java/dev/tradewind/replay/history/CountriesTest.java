package dev.tradewind.replay.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.replay.history.Verdict.Accepted;
import dev.tradewind.replay.history.Verdict.Rejected;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {
    /** As the data set's own page counts them: 38. */
    private static final List<String> ALL = List.of("Australia", "Austria", "Bahrain", "Belgium", "Brazil", "Canada", "Channel Islands",
            "Cyprus", "Czech Republic", "Denmark", "EIRE", "European Community", "Finland", "France", "Germany", "Greece", "Hong Kong",
            "Iceland", "Israel", "Italy", "Japan", "Lebanon", "Lithuania", "Malta", "Netherlands", "Norway", "Poland", "Portugal", "RSA",
            "Saudi Arabia", "Singapore", "Spain", "Sweden", "Switzerland", "USA", "United Arab Emirates", "United Kingdom", "Unspecified");

    @Test
    void everyCountryOfTheDataSetHasACodeOrAReason() {
        assertThat(ALL).hasSize(38).allSatisfy(name -> assertThat(Countries.find(name)).satisfies(verdict -> {
            switch (verdict) {
                case Accepted<Country>(Country country) -> assertThat(CountryCode.isValid(country.code())).as(name).isTrue();
                case Rejected<Country>(Reason reason) ->
                    assertThat(reason).as(name).isIn(Reason.COUNTRY_AMBIGUOUS, Reason.COUNTRY_WITHOUT_CODE);
            }
        }));
        assertThat(ALL.stream().map(Countries::find).filter(Accepted.class::isInstance)).hasSize(35);
    }

    @ParameterizedTest
    @CsvSource({"EIRE,IE", "RSA,ZA", "USA,US", "United Kingdom,GB", "Czech Republic,CZ", "United Arab Emirates,AE", "Greece,GR"})
    void namesOfTheDataSetStandForIsoCodes(String name, String code) {
        assertThat(Countries.find(name)).isInstanceOfSatisfying(Accepted.class,
                accepted -> assertThat(((Country) accepted.value()).code()).isEqualTo(code));
    }
}
