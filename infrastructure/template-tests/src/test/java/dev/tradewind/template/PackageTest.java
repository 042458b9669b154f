package dev.tradewind.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages that are deployed. */
class PackageTest {
    private static final long LARGEST = 30L * 1024 * 1024;

    static Stream<Path> packages() {
        Deployment deployment = new Deployment();
        return deployment.functions().stream().map(function -> deployment.properties(function).path("CodeUri").asText()).distinct()
                .map(Deployment.ROOT::resolve);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void isSmallAndCarriesOneHttpClient(Path zip) throws IOException {
        assertThat(zip).exists();
        assertThat(Files.size(zip)).isLessThan(LARGEST);
        assertThat(names(zip)).anyMatch(name -> name.startsWith("lib/url-connection-client"))
                .noneMatch(name -> name.contains("netty") || name.contains("apache-client") || name.contains("apache5-client")
                        || name.contains("httpclient"));
    }

    /** Built twice, it must be the same bytes; a time of building in it would be the first thing that differs. */
    @ParameterizedTest
    @MethodSource("packages")
    void carriesNoTimeOfItsBuilding(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getTimeLocal).distinct()).hasSize(1);
        }
    }

    private static List<String> names(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }
}
