package dev.tradewind.aot;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import dev.tradewind.local.functions.FunctionSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The files of one package: {@code bootstrap}, {@code java.options}, {@code lib/*.jar}, {@code jre/}, and in time {@code function.aot} and
 * {@code SHA256SUMS}.
 *
 * @param directory of the package
 * @param handler class of the function
 */
record Layout(Path directory, String handler) {
    static final String CACHE = "function.aot";

    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<Class<?>> RUNTIME = List.of(AWSLambda.class, Context.class, PojoSerializer.class);
    static final String OWN = "a-function.jar";

    /** The runtime interface client would unpack it to one place for all processes of a machine, at each start. */
    private static final String CLIENT = "runtime-client.so";
    private static final String CLIENT_PROPERTY = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    /** Lays out the package of a function: its zip's classes as a jar, since a cache knows no directories. */
    static Layout of(FunctionSpec spec, Path directory) {
        try {
            Path lib = Files.createDirectories(directory.resolve("lib"));
            unpack(spec.zip(), lib);
            for (Class<?> one : RUNTIME) {
                Path jar = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
                if (!Files.exists(lib.resolve(jar.getFileName()))) {
                    Files.copy(jar, lib.resolve(jar.getFileName()));
                }
            }
            Layout layout = new Layout(directory, spec.handler());
            Files.writeString(directory.resolve("java.options"), layout.options());
            Path bootstrap = Files.writeString(directory.resolve("bootstrap"), bootstrap());
            client(directory);
            Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
            return layout;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In the order of the class path. */
    List<Path> jars() {
        try (Stream<Path> files = Files.list(directory.resolve("lib"))) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Relative, so that the package may lie anywhere. */
    String classPath() {
        return String.join(":", jars().stream().map(jar -> "lib/" + jar.getFileName()).toList());
    }

    /** Whether a run makes the cache, or uses it, is told by the variable; all else is the same for both. */
    private static String bootstrap() {
        return """
                #!/bin/sh
                cd "${LAMBDA_TASK_ROOT:-$(dirname "$0")}" || exit 1
                exec jre/bin/java ${TRADEWIND_AOT:--XX:AOTCache=function.aot} -D%s=$PWD/%s @java.options "$_HANDLER"
                """.formatted(CLIENT_PROPERTY, CLIENT);
    }

    /** The same for the training and for Lambda, since a cache is good for one set of flags. */
    private String options() {
        return """
                -XX:+UseSerialGC
                -XX:TieredStopAtLevel=1
                -XX:MaxRAMPercentage=75
                -XX:-UsePerfData
                --enable-native-access=ALL-UNNAMED
                -Djava.security.egd=file:/dev/urandom
                -cp %s
                com.amazonaws.services.lambda.runtime.api.client.AWSLambda
                """.formatted(classPath());
    }

    Path cache() {
        return directory.resolve(CACHE);
    }

    private static void client(Path directory) throws IOException {
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        try (InputStream library = AWSLambda.class.getResourceAsStream("/jni/libaws-lambda-jni.linux-" + architecture + ".so")) {
            Files.copy(library, directory.resolve(CLIENT));
        }
    }

    private static void unpack(Path zip, Path lib) throws IOException {
        List<ZipEntry> own = new ArrayList<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().sorted((one, other) -> one.getName().compareTo(other.getName())).toList()) {
                if (!entry.getName().startsWith("lib/")) {
                    own.add(entry);
                } else if (!entry.isDirectory()) {
                    try (InputStream content = file.getInputStream(entry)) {
                        Files.copy(content, lib.resolve(entry.getName().substring("lib/".length())));
                    }
                }
            }
            jar(file, own, lib.resolve(OWN));
        }
    }

    /** With its directories: Micronaut finds beans by listing them. */
    private static void jar(ZipFile file, List<ZipEntry> entries, Path target) throws IOException {
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry entry : entries) {
                jar.putNextEntry(new ZipEntry(entry.getName()).setLastModifiedTime(FileTime.from(EPOCH)));
                try (InputStream content = file.getInputStream(entry)) {
                    content.transferTo(jar);
                }
                jar.closeEntry();
            }
        }
    }
}
