package dev.tradewind.shipments.customs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IossNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"IM2760000001", "IM3720000001", "IM9000000001"})
    void aMemberStateGaveIt(String number) {
        assertThat(IossNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IM8260000001", "IN2760000001", "EU372022452", "IM276000000", "IM27600000012", "im2760000001", "",
            "IM276000000A"})
    void anythingElseIsNone(String number) {
        assertThat(IossNumber.isValid(number)).isFalse();
    }

    @Test
    void theUnionIsThatOfTheDay() {
        var croatia = new dev.tradewind.kernel.CountryCode("HR");
        var britain = new dev.tradewind.kernel.CountryCode("GB");
        assertThat(MemberStates.has(croatia, java.time.LocalDate.parse("2013-06-30"))).isFalse();
        assertThat(MemberStates.has(croatia, java.time.LocalDate.parse("2013-07-01"))).isTrue();
        assertThat(MemberStates.has(britain, java.time.LocalDate.parse("2020-12-31"))).isTrue();
        assertThat(MemberStates.has(britain, java.time.LocalDate.parse("2021-01-01"))).isFalse();
    }
}
