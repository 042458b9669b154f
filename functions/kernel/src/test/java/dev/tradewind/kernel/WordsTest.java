package dev.tradewind.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final EventId ID = new EventId("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");

    @Test
    void countriesAreThoseOfIsoAndKosovo() {
        assertThat(Locale.getISOCountries()).hasSize(249).allSatisfy(code -> assertThat(new CountryCode(code)).hasToString(code));
        assertThat(CountryCode.isValid("XK")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "UK", "EL", "AN", "EU", "ZZ", "DEU"})
    void otherCodesAreNoCountries(String text) {
        assertThat(CountryCode.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new CountryCode(text));
    }

    @Test
    void anEventHoldsUpTo64KilobytesOfUtf8() {
        assertThat(event("OrderPlaced", 1, "s", "é".repeat(32 * 1024)).payload()).hasSize(32 * 1024);
        assertThatIllegalArgumentException().isThrownBy(() -> event("OrderPlaced", 1, "s", "é".repeat(32 * 1024) + "."));
    }

    @ParameterizedTest
    @CsvSource({"orderPlaced,1,s", "Order_Placed,1,s", "'',1,s", "OrderPlaced,0,s", "OrderPlaced,1,''", "OrderPlaced,1,' '"})
    void anEventThatNobodyCouldRouteIsRefused(String type, int version, String subject) {
        assertThatIllegalArgumentException().isThrownBy(() -> event(type, version, subject, "{}"));
    }

    @Test
    void aFaultNamesItsPlace() {
        assertThat(new Fault("too_large", "/line_items/0/quantity", "must be at most 99").pointer()).isEqualTo("/line_items/0/quantity");
        assertThat(new Fault("malformed_json", "", "is not JSON").pointer()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TooLarge,/a,m", "too-large,/a,m", "too_large,a,m", "too_large,/a,' '"})
    void aFaultThatMachinesCannotReadIsRefused(String code, String pointer, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fault(code, pointer, message));
    }

    private static EventEnvelope event(String type, int version, String subject, String payload) {
        return new EventEnvelope(ID, type, version, Instant.EPOCH, subject, "correlation", payload);
    }
}
