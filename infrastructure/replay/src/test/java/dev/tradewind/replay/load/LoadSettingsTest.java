package dev.tradewind.replay.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tradewind.replay.CannotRun;
import dev.tradewind.replay.load.LoadSettings.Part;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadSettingsTest {
    private static LoadSettings read(String name, String value) {
        var properties = new Properties();
        properties.setProperty(name, value);
        return LoadSettings.read(properties);
    }

    @Test
    void withoutBeingToldAnythingItIsShort() {
        LoadSettings settings = LoadSettings.read(new Properties());
        assertThat(settings.parts()).containsExactlyInAnyOrder(Part.STEPS, Part.FLASH);
        assertThat(settings.buyers()).containsExactly(1, 2, 4, 8, 16, 32);
        assertThat(settings.each()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.soak()).isEqualTo(Duration.ofMinutes(15));
    }

    /** Nobody's servers but this machine's are put under load, whatever they are called. */
    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example", "http://10.0.0.1:3000", "http://127.0.0.1.example:3000", "http://localhost.example",
            "http://[2001:db8::1]", "http://0.0.0.0:3000", "http://localhost@shop.example"})
    void onlyThisMachineIsLoaded(String url) {
        assertThatExceptionOfType(CannotRun.class).isThrownBy(() -> read("base.url", url)).withMessageContaining("not on this machine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000", "http://127.0.0.1:8080", "http://[::1]:3000"})
    void thisMachineIsLoaded(String url) {
        assertThat(read("base.url", url).baseUrl()).hasToString(url);
    }

    @ParameterizedTest
    @CsvSource({"buyers,0", "buyers,'1,257'", "buyers,x", "buyers,'1,,2'", "parts,all", "seconds,301", "minutes,241", "rate,101"})
    void whatIsOutOfBoundsIsNamed(String name, String value) {
        assertThatExceptionOfType(CannotRun.class).isThrownBy(() -> read(name, value)).withMessageContaining("-D" + name + "=");
    }

    @Test
    void partsAndBuyersAreChosen() {
        assertThat(read("parts", "soak").parts()).containsExactly(Part.SOAK);
        assertThat(read("buyers", "16, 64").buyers()).containsExactly(16, 64);
    }
}
