package dev.tradewind.aot;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import dev.tradewind.aot.launch.EarlyComparators;
import dev.tradewind.aot.launch.EarlyFunction;
import dev.tradewind.aot.launch.Launch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one package: {@code bootstrap}, {@code java.options}, {@code function.jar}, {@code runtime-client.so}, {@code jre/}, and in time
 * {@code function.aot} and {@code SHA256SUMS}.
 *
 * @param directory of the package
 */
public record Layout(Path directory) {
    public static final String BOOTSTRAP = "bootstrap";
    static final String OPTIONS = "java.options";
    public static final String JAR = "function.jar";
    /** The runtime interface client would unpack it to one place for all processes of a machine, at each start. */
    public static final String CLIENT = "runtime-client.so";
    public static final String CACHE = "function.aot";
    /** By which the client is told where its native part is. */
    public static final String CLIENT_PROPERTY = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    /**
     * Whether a run makes the cache, or uses it, is told by the variable; all else is the same for both. AWS's client, told that logs are JSON,
     * would load a serializer at each start for lines that it writes when a function cannot start at all; those come as text.
     */
    private static final String BOOTSTRAP_TEXT = """
            #!/bin/sh
            cd "${LAMBDA_TASK_ROOT:-$(dirname "$0")}" || exit 1
            unset AWS_LAMBDA_LOG_FORMAT
            exec jre/bin/java ${TRADEWIND_AOT:--XX:AOTCache=%1$s} -Dtradewind.cache=%1$s -D%2$s=$PWD/%3$s @%4$s "$_HANDLER"
            """.formatted(CACHE, CLIENT_PROPERTY, CLIENT, OPTIONS);

    /**
     * The same for the training and for Lambda, since a cache is good for one set of flags. A young generation of a tenth of the memory keeps
     * collections out of the start; a cache at its own address need not be relocated; there is nothing to replay of calls that were not taken down;
     * the compiler leaves the processor to the start for longer; a constructor that is called once need not be linked. The class path is relative,
     * so that the package may lie anywhere.
     */
    private static final String OPTIONS_TEXT = """
            -XX:+UseSerialGC
            -XX:TieredStopAtLevel=1
            -XX:InitialRAMPercentage=25
            -XX:MaxRAMPercentage=75
            -XX:-UsePerfData
            -XX:+UnlockDiagnosticVMOptions
            -XX:ArchiveRelocationMode=0
            -XX:-AOTReplayTraining
            -XX:CompileThresholdScaling=3
            -Djdk.reflect.useNativeAccessorOnly=true
            --enable-native-access=ALL-UNNAMED
            -cp %s
            %s
            """.formatted(JAR, Launch.class.getName());

    /** Lays out the package of a function: all its jars are one. */
    static Layout of(List<Path> jars, Path directory) {
        try {
            Files.createDirectories(directory);
            OneJar.write(jars, List.of(Launch.class, EarlyFunction.class, EarlyComparators.class), directory.resolve(JAR));
            client(directory);
            Files.writeString(directory.resolve(OPTIONS), OPTIONS_TEXT);
            Path bootstrap = Files.writeString(directory.resolve(BOOTSTRAP), BOOTSTRAP_TEXT);
            Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
            return new Layout(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String name() {
        return directory.getFileName().toString();
    }

    Path cache() {
        return directory.resolve(CACHE);
    }

    /** What a cache was made from and with, and what starts it: all but the native commands of the runtime. */
    Stream<Path> parts() {
        return Stream.of(BOOTSTRAP, OPTIONS, JAR, CLIENT, CACHE, "jre/lib/modules").map(directory::resolve);
    }

    /** Puts the native part of AWS's runtime interface client there. */
    public static void client(Path directory) throws IOException {
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        try (InputStream library = AWSLambda.class.getResourceAsStream("/jni/libaws-lambda-jni.linux-" + architecture + ".so")) {
            Files.copy(library, directory.resolve(CLIENT));
        }
    }
}
