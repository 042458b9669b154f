package dev.tradewind.lambda.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionEnvironmentTest {
    @Test
    void theResourceOfTheClassLoaderTakesTheEnvironmentsPlace(@TempDir Path directory) throws IOException {
        Path resource = directory.resolve(FunctionEnvironment.RESOURCE);
        Files.createDirectories(resource.getParent());
        Files.writeString(resource, "RATES_TABLE=rates-1\nEMPTY=\n");
        try (var loader = new URLClassLoader(new URL[]{directory.toUri().toURL()}, null)) {
            assertThat(FunctionEnvironment.read(loader)).containsOnlyKeys("RATES_TABLE", "EMPTY").containsEntry("RATES_TABLE", "rates-1");
        }
    }

    @Test
    void withoutItTheProcessesEnvironmentCounts() {
        assertThat(FunctionEnvironment.read(getClass().getClassLoader())).isEqualTo(System.getenv());
    }
}
