package dev.tradewind.aot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JDK-8377932: a JVM runs yesterday's classes from a cache whose jars have changed, and does not say so. */
class ChecksumsTest {
    @TempDir
    private Path directory;
    private Path jar;

    @BeforeEach
    void trained() throws IOException {
        jar = directory.resolve("function.jar");
        Files.writeString(jar, "classes of the day it was trained");
        Files.writeString(Files.createDirectories(directory.resolve("jre/lib")).resolve("modules"), "runtime");
        Files.writeString(directory.resolve(Layout.CACHE), "cache");
        Files.writeString(directory.resolve("java.options"), "-XX:+UseSerialGC");
        Checksums.write(directory);
    }

    @Test
    void whatWasTrainedIsGood() {
        assertThat(Checksums.faults(directory)).isEmpty();
    }

    @Test
    void oneClassThatChangedWithoutAnotherTrainingIsSeen() throws IOException {
        Files.writeString(jar, "Classes of the day it was trained");
        assertThat(Checksums.faults(directory)).containsExactly("function.jar has changed");
    }

    @Test
    void anotherRuntimeOtherFlagsOrJarsAreSeen() throws IOException {
        Files.writeString(directory.resolve("jre/lib/modules"), "runtime with a patch");
        Files.writeString(directory.resolve("java.options"), "-XX:+UseG1GC");
        Files.writeString(directory.resolve("runtime-client.so"), "");
        Files.delete(jar);
        assertThat(Checksums.faults(directory)).containsExactlyInAnyOrder("jre/lib/modules has changed", "java.options has changed",
                "runtime-client.so is new", "function.jar is gone");
    }
}
