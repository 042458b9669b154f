package dev.tradewind.local.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import dev.tradewind.local.Screen;
import dev.tradewind.local.StartFault;
import dev.tradewind.local.access.Waits;
import dev.tradewind.local.fixture.EchoFunction;
import dev.tradewind.local.fixture.EnvironmentFunction;
import dev.tradewind.local.fixture.HaltingFunction;
import dev.tradewind.local.fixture.SleepingFunction;
import dev.tradewind.local.fixture.ThrowingFunction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions as processes of their own, through AWS's own runtime interface client. */
class PackagedFunctionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @TempDir
    private Path packages;

    @Test
    void whatAFunctionAnswersThrowsOrSleepsThroughIsTold() throws IOException {
        List<FunctionSpec> specs = List.of(packed("Echo", EchoFunction.class, 30), packed("Thrower", ThrowingFunction.class, 30),
                packed("Sleeper", SleepingFunction.class, 1));
        try (Functions functions = start(specs)) {
            for (String event : List.of("{\"n\":1}", "{\"n\":2,\"text\":\"é\"}")) {
                assertThat(functions.invoke("Echo", event.getBytes(UTF_8), PATIENCE))
                        .isInstanceOfSatisfying(Outcome.Answered.class,
                                answer -> assertThat(answer.body()).asString(UTF_8).isEqualTo(event));
            }
            assertThat(functions.invoke("Thrower", "{}".getBytes(UTF_8), PATIENCE)).isInstanceOf(Outcome.Failed.class);
            assertThat(functions.invoke("Sleeper", "{\"q\":\"long=true\"}".getBytes(UTF_8), PATIENCE)).isInstanceOf(Outcome.TimedOut.class);
        }
        assertThat(Files.readString(packages.resolve("functions.log"))).contains("\"message\":\"echo\"");
    }

    @Test
    void anotherProcessServesAfterOneThatDied() throws IOException {
        try (Functions functions = start(List.of(packed("Halter", HaltingFunction.class, 30)))) {
            for (int i = 0; i < 2; i++) {
                assertThat(functions.invoke("Halter", "{\"do\":\"halt\"}".getBytes(UTF_8), PATIENCE))
                        .isInstanceOfSatisfying(Outcome.Failed.class,
                                failed -> assertThat(failed.error()).isEqualTo("Runtime.ExitError"));
                assertThat(functions.invoke("Halter", "{}".getBytes(UTF_8), PATIENCE)).isInstanceOf(Outcome.Answered.class);
            }
        }
    }

    @Test
    void oneThatDiesBetweenTwoEventsIsReplacedBeforeTheNext() throws IOException {
        try (Functions functions = start(List.of(packed("Halter", HaltingFunction.class, 30)))) {
            ProcessHandle first = servedBy(functions);
            first.destroyForcibly();
            first.onExit().join();
            assertThat(servedBy(functions)).isNotEqualTo(first);
        }
    }

    @Test
    void aProcessHasTheVariablesOfItsFunction() throws IOException {
        FunctionSpec spec = packed("Environment", EnvironmentFunction.class, 30);
        try (RuntimeApi api = RuntimeApi.open(spec)) {
            Map<String, String> environment = functions().environment(spec, api);
            assertThat(environment).containsEntry("STAGE", "test").containsEntry("_HANDLER", EnvironmentFunction.class.getName())
                    .containsEntry("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + api.port()).containsEntry("MODE", "given")
                    .as("as the template's reader set them").containsEntry("AWS_ACCESS_KEY_ID", "Signer")
                    .containsEntry("AWS_REGION", "eu-west-1");
        }
    }

    @Test
    void aFunctionWithoutAPackageStopsTheStart() throws IOException {
        FunctionSpec spec = packed("Echo", EchoFunction.class, 30);
        Files.delete(packages.resolve("Echo/bootstrap"));
        assertThatExceptionOfType(StartFault.class).isThrownBy(() -> start(List.of(spec))).withMessageContaining("Echo");
    }

    private static ProcessHandle servedBy(Functions functions) {
        Outcome outcome = functions.invoke("Halter", "{}".getBytes(UTF_8), PATIENCE);
        assertThat(outcome).isInstanceOf(Outcome.Answered.class);
        return ProcessHandle.of(Long.parseLong(new String(((Outcome.Answered) outcome).body(), UTF_8))).orElseThrow();
    }

    private Functions start(List<FunctionSpec> specs) {
        return Functions.start(specs, functions(), new Waits(),
                new Screen(new PrintStream(new ByteArrayOutputStream(), true, UTF_8), false));
    }

    private PackagedFunctions functions() {
        return new PackagedFunctions(packages, 1, Map.of("MODE", "given"), Duration.ofSeconds(5), packages.resolve("functions.log"));
    }

    private FunctionSpec packed(String id, Class<?> handler, int timeoutSeconds) throws IOException {
        Path bootstrap = Files.createDirectories(packages.resolve(id)).resolve("bootstrap");
        Path client = packages.resolve(id).resolve("client.so");
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        try (InputStream library = AWSLambda.class.getResourceAsStream("/jni/libaws-lambda-jni.linux-" + architecture + ".so")) {
            Files.copy(library, client);
        }
        Files.writeString(bootstrap,
                """
                        #!/bin/sh
                        exec "%s/bin/java" -XX:TieredStopAtLevel=1 -D%s=%s -cp "%s" com.amazonaws.services.lambda.runtime.api.client.AWSLambda "$_HANDLER"
                        """
                        .formatted(System.getProperty("java.home"),
                                "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI", client,
                                System.getProperty("java.class.path")));
        Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new FunctionSpec(id, "tradewind-" + id, handler.getName(), packages.resolve("none.zip"), Duration.ofSeconds(timeoutSeconds),
                512,
                Map.of("STAGE", "test", "AWS_ACCESS_KEY_ID", "Signer", "AWS_REGION", "eu-west-1", "AWS_LAMBDA_FUNCTION_NAME", id,
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"));
    }
}
