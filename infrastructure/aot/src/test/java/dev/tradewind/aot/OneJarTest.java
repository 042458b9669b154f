package dev.tradewind.aot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneJarTest {
    private static final String DEFINITIONS = "META-INF/micronaut/io.micronaut.inject.BeanDefinitionReference/";

    @TempDir
    private Path directory;

    @Test
    void servicesAddUpAndTheRestStandsAsItStood() throws IOException {
        Path one = jar("one.jar",
                Map.of("a/A.class", "A", "META-INF/services/a.Service", "a.First", "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n",
                        "META-INF/LICENSE.txt", "free", "module-info.class", "m"));
        Path other = jar("other.jar", Map.of("a/A.class", "A", "b/B.class", "B", "META-INF/services/a.Service", "a.Second\n",
                "META-INF/LICENSE.txt", "as free", "META-INF/versions/9/module-info.class", "m"));
        assertThat(merged(one, other)).containsOnly(Map.entry("a/A.class", "A"), Map.entry("b/B.class", "B"),
                Map.entry("META-INF/services/a.Service", "a.First\na.Second\n\n"),
                Map.entry("META-INF/licences/one.jar/LICENSE.txt", "free"),
                Map.entry("META-INF/licences/other.jar/LICENSE.txt", "as free"));
    }

    @Test
    void beansAreListedSoThatNobodyLooksForThem() throws IOException {
        Path one = jar("one.jar",
                Map.of(DEFINITIONS + "dev.tradewind.$A$Definition", "", DEFINITIONS + "io.micronaut.$Server$Definition", ""));
        Path other = jar("other.jar", Map.of(DEFINITIONS + "dev.tradewind.$B$Definition", ""));
        assertThat(merged(one, other)).containsOnly(Map.entry("META-INF/tradewind/services.txt", """
                io.micronaut.inject.BeanDefinitionReference dev.tradewind.$A$Definition
                io.micronaut.inject.BeanDefinitionReference dev.tradewind.$B$Definition
                """));
    }

    @Test
    void twoFilesOfOneNameMustBeTheSame() throws IOException {
        Path one = jar("one.jar", Map.of("a/A.class", "A"));
        Path other = jar("other.jar", Map.of("a/A.class", "another A"));
        assertThatThrownBy(() -> merged(one, other)).isInstanceOf(CannotBuild.class)
                .hasMessageContaining("other.jar has another a/A.class");
    }

    @Test
    void ofClassesForSeveralReleasesThoseForThisOneAreTaken() throws IOException {
        Path one = jar("one.jar", Map.of("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMulti-Release: true\n\n", "a/A.class", "A for 8",
                "META-INF/versions/11/a/A.class", "A for 11", "META-INF/versions/99/a/A.class", "A to come"));
        assertThat(merged(one)).containsOnly(Map.entry("a/A.class", "A for 11"));
    }

    @Test
    void theSameJarsAreTheSameBytes() throws IOException {
        Path one = jar("one.jar", Map.of("b/B.class", "B", "a/A.class", "A"));
        OneJar.write(List.of(one), List.of(), directory.resolve("first"));
        OneJar.write(List.of(one), List.of(), directory.resolve("second"));
        assertThat(directory.resolve("first")).hasSameBinaryContentAs(directory.resolve("second"));
    }

    private Map<String, String> merged(Path... jars) throws IOException {
        Path target = directory.resolve("merged.jar");
        OneJar.write(List.of(jars), List.of(), target);
        Map<String, String> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(target.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                files.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    private Path jar(String name, Map<String, String> files) throws IOException {
        Path jar = directory.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(UTF_8));
                out.closeEntry();
            }
        }
        return jar;
    }
}
