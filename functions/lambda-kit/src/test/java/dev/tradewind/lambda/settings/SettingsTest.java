package dev.tradewind.lambda.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @Test
    void readsEveryForm() {
        var settings = new Settings(Map.of("T", "x", "N", "7", "D", "PT90S", "F", "true", "L", " a , b,c ", "R", "12"));
        assertThat(settings.text("T")).isEqualTo("x");
        assertThat(settings.number("N", 1, 0, 9)).isEqualTo(7);
        assertThat(settings.duration("D", "PT1S")).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.flag("F", false)).isTrue();
        assertThat(settings.list("L", "")).containsExactly("a", "b", "c");
        int required = settings.required("R", 0, "a number", Integer::valueOf);
        assertThat(required).isEqualTo(12);
        assertThatCode(settings::refuseFaults).doesNotThrowAnyException();
    }

    @Test
    void whatIsNotSetHasItsDefault() {
        var settings = new Settings(Map.of());
        assertThat(settings.text("T", "x")).isEqualTo("x");
        assertThat(settings.number("N", 3, 0, 9)).isEqualTo(3);
        assertThat(settings.duration("D", "PT1S")).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.flag("F", true)).isTrue();
        assertThat(settings.list("L", "")).isEqualTo(List.of());
        int value = settings.value("V", "5", "a number", Integer::valueOf);
        assertThat(value).isEqualTo(5);
        assertThatCode(settings::refuseFaults).doesNotThrowAnyException();
    }

    @Test
    void namesAllFaultsAtOnce() {
        var settings = new Settings(Map.of("BLANK", " ", "NUMBER", "ten", "LARGE", "10", "DURATION", "-PT1S", "FLAG", "yes", "FORM", "x"));
        settings.text("GONE");
        settings.text("BLANK");
        settings.number("NUMBER", 1, 0, 9);
        settings.number("LARGE", 1, 0, 9);
        settings.duration("DURATION", "PT1S");
        settings.flag("FLAG", false);
        settings.required("FORM", 0, "a number", Integer::valueOf);
        assertThatIllegalStateException().isThrownBy(settings::refuseFaults).withMessageContainingAll("GONE is missing", "BLANK is missing",
                "NUMBER is not a whole number from 0 to 9", "LARGE is not", "DURATION is not a positive ISO 8601 duration",
                "FLAG is not true or false",
                "FORM is not a number");
    }

    @Test
    void aFaultThatSeveralBeansMeetIsNamedOnce() {
        var settings = new Settings(Map.of());
        settings.text("TABLE");
        settings.text("TABLE");
        assertThatIllegalStateException().isThrownBy(settings::refuseFaults)
                .satisfies(refusal -> assertThat(refusal.getMessage()).containsOnlyOnce("TABLE"));
    }

    @Test
    void remembersWhatWasAsked() {
        var settings = new Settings(Map.of("SET", "1", "NEVER_READ", "2"));
        settings.text("SET");
        settings.text("DEFAULTED", "x");
        settings.text("MISSING");
        assertThat(settings.asked()).containsExactlyInAnyOrder("SET", "DEFAULTED", "MISSING");
    }

    @ParameterizedTest
    @CsvSource({"0,true", "9,true", "-1,false", "10,false", "3000000000,false", "1.0,false"})
    void aNumberKeepsItsBounds(String text, boolean allowed) {
        var settings = new Settings(Map.of("N", text));
        settings.number("N", 5, 0, 9);
        if (allowed) {
            assertThatCode(settings::refuseFaults).doesNotThrowAnyException();
        } else {
            assertThatIllegalStateException().isThrownBy(settings::refuseFaults).withMessageContaining("N is not");
        }
    }
}
