package dev.tradewind.aot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.local.functions.FunctionSpec;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {
    @TempDir
    private Path directory;

    @Test
    void aFunctionsZipBecomesAPackageWithTheRuntimeClient() throws IOException {
        Layout layout = layout("one");
        assertThat(layout.classPath()).startsWith("lib/a-function.jar:")
                .contains("lib/kernel.jar", "aws-lambda-java-runtime-interface-client")
                .doesNotContain(directory.toString());
        assertThat(Files.isExecutable(layout.directory().resolve("bootstrap"))).isTrue();
        assertThat(layout.directory().resolve("java.options")).content().contains("-cp " + layout.classPath());
        try (ZipFile jar = new ZipFile(layout.directory().resolve("lib/a-function.jar").toFile())) {
            assertThat(jar.getEntry("META-INF/micronaut/")).as("Micronaut lists directories").isNotNull();
            assertThat(jar.getEntry("META-INF/micronaut/Bean")).isNotNull();
        }
    }

    @Test
    void theSamePackageIsTheSameZipAndStaysExecutable() throws IOException {
        Path one = directory.resolve("one.zip");
        Path other = directory.resolve("other.zip");
        PackageZip.write(layout("one").directory(), one);
        PackageZip.write(layout("other").directory(), other);
        assertThat(one).hasSameBinaryContentAs(other);
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + one.toUri()), Map.of("enablePosixFileAttributes", "true"))) {
            assertThat(Files.getPosixFilePermissions(zip.getPath("/bootstrap"))).contains(PosixFilePermission.OTHERS_EXECUTE);
            assertThat(Files.getPosixFilePermissions(zip.getPath("/java.options"))).doesNotContain(PosixFilePermission.OWNER_EXECUTE);
        }
    }

    private Layout layout(String name) throws IOException {
        Path zip = directory.resolve(name + "-lambda.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String entry : new String[]{"Function.class", "META-INF/micronaut/", "META-INF/micronaut/Bean", "lib/",
                    "lib/kernel.jar"}) {
                out.putNextEntry(new ZipEntry(entry));
                if (!entry.endsWith("/")) {
                    out.write(entry.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
                out.closeEntry();
            }
        }
        return Layout.of(new FunctionSpec(name, name, "Function", zip, Duration.ofSeconds(1), 128, Map.of()), directory.resolve(name));
    }
}
