package dev.tradewind.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The services as a process of their own: prints one line {@code READY {"dynamodb":"…","sqs":"…"}} and lives until its
 * standard input ends, so it never outlives the test run that started it. Start it with
 * {@code --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow}, which keeps standard error quiet.
 */
public final class EmbeddedMain {

    private EmbeddedMain() {}

    /**
     * Runs until standard input reaches its end.
     *
     * @param arguments
     *            DynamoDB port, SQS port and data directory, each optional from the right; port 0 takes any free one
     */
    public static void main(String[] arguments) throws IOException {
        Optional<Path> data = argument(arguments, 2).map(Path::of);
        int dynamoPort = argument(arguments, 0).map(Integer::parseInt).orElse(0);
        int sqsPort = argument(arguments, 1).map(Integer::parseInt).orElse(0);
        int exitCode = 0;
        try (EmbeddedServices services = EmbeddedServices.start(data, dynamoPort, sqsPort)) {
            System.out.printf("READY {\"dynamodb\":\"%s\",\"sqs\":\"%s\"}%n", services.dynamoEndpoint(), services.sqsEndpoint());
            awaitEnd(System.in);
        } catch (RuntimeException failure) {
            System.err.println(failure.getMessage());
            exitCode = 1;
        }
        // Threads of the embedded servers would keep the process alive.
        Runtime.getRuntime().halt(exitCode);
    }

    private static Optional<String> argument(String[] arguments, int index) {
        return index < arguments.length ? Optional.of(arguments[index]) : Optional.empty();
    }

    private static void awaitEnd(InputStream input) throws IOException {
        input.transferTo(OutputStream.nullOutputStream());
    }
}
