package dev.tradewind.aot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
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
        assertThat(Files.isExecutable(layout.directory().resolve("bootstrap"))).isTrue();
        assertThat(layout.directory().resolve("java.options")).content().contains("-cp function.jar").doesNotContain(directory.toString());
        try (ZipFile jar = new ZipFile(layout.directory().resolve("function.jar").toFile())) {
            assertThat(jar.getEntry("Function.class")).isNotNull();
            assertThat(jar.getEntry("a/Library.class")).isNotNull();
            assertThat(jar.getEntry("com/amazonaws/services/lambda/runtime/api/client/AWSLambda.class")).isNotNull();
            assertThat(jar.getEntry("dev/tradewind/aot/launch/Launch.class")).as("what java.options starts").isNotNull();
        }
    }

    /** AWS's client would load a serializer at each start for it. */
    @Test
    void theRuntimeClientIsNotToldThatLogsAreJson() throws IOException, InterruptedException {
        Path bootstrap = layout("one").directory().resolve("bootstrap");
        Path java = Files.createDirectories(bootstrap.resolveSibling("jre/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nenv");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        ProcessBuilder start = new ProcessBuilder(bootstrap.toString());
        start.environment().putAll(Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON", "_HANDLER", "Function"));
        Process process = start.start();
        assertThat(process.inputReader().lines().toList()).contains("_HANDLER=Function").doesNotContain("AWS_LAMBDA_LOG_FORMAT=JSON");
        assertThat(process.waitFor()).isZero();
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
        write(zip, Map.of("Function.class", new byte[0], "lib/library.jar", Files.readAllBytes(library())));
        return Layout.of(ClassPath.of(zip, directory.resolve(name + "-jars")), directory.resolve(name));
    }

    private Path library() throws IOException {
        Path jar = directory.resolve("library.jar");
        write(jar, Map.of("a/Library.class", new byte[]{1}));
        return jar;
    }

    private static void write(Path zip, Map<String, byte[]> files) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
    }
}
