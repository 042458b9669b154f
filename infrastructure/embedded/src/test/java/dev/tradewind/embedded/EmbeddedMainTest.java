package dev.tradewind.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EmbeddedMainTest {

    @Test
    void theProcessSaysWhereItListensAndEndsWithItsInput() throws IOException, InterruptedException {
        Process process = launch("0", "0");
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine())
                    .matches("READY \\{\"dynamodb\":\"http://127\\.0\\.0\\.1:\\d+\",\"sqs\":\"http://127\\.0\\.0\\.1:\\d+\"}");
        }
        process.outputWriter().close();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    /** Who waits for the line must not wait for ever. */
    @Test
    void aProcessThatCannotStartEnds() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = launch("0", Integer.toString(taken.getLocalPort()));

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
        }
    }

    private static Process launch(String... arguments) throws IOException {
        String classPath = "target/classes" + File.pathSeparator + Files.readString(Path.of("target/embedded.classpath"));
        ProcessBuilder builder = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", classPath,
                EmbeddedMain.class.getName());
        builder.command().addAll(List.of(arguments));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
