package dev.tradewind.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplaySettingsTest {
    @TempDir
    private Path directory;

    private Properties properties(String name, String value) throws IOException {
        var properties = new Properties();
        properties.setProperty("orders", Files.writeString(directory.resolve("orders.csv"), "").toString());
        properties.setProperty(name, value);
        return properties;
    }

    @Test
    void emptyPropertiesCountAsAbsent() throws IOException {
        ReplaySettings settings = ReplaySettings.read(properties("limit", ""));
        assertThat(settings.baseUrl()).isEqualTo(URI.create("http://localhost:3000"));
        assertThat(settings.limit()).isEqualTo(Integer.MAX_VALUE);
        assertThat(settings.clients()).isEqualTo(8);
        assertThat(settings.token()).isEmpty();
    }

    @Test
    void aSlashAtTheEndOfTheUrlIsDropped() throws IOException {
        assertThat(ReplaySettings.read(properties("base.url", "https://api.example.com/v1/")).baseUrl())
                .isEqualTo(URI.create("https://api.example.com/v1"));
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,many", "limit,-1", "clients,1001", "base.url,localhost:3000", "base.url,ftp://example.com",
            "orders,/none/here.csv",
            "orders,''"})
    void aWrongValueGetsOneLineThatNamesItsProperty(String name, String value) throws IOException {
        Properties properties = properties(name, value);
        assertThatThrownBy(() -> ReplaySettings.read(properties)).isInstanceOf(CannotRun.class).hasMessageStartingWith("-D" + name + "=")
                .hasMessageNotContaining("\n");
    }
}
