package dev.tradewind.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.tradewind.testkit.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/**
 * What a function answered, and what it printed meanwhile.
 *
 * @param answer bytes out
 * @param printed its log
 */
public record Called(Json answer, String printed) {

    /** Calls a function as Lambda does: bytes in, bytes out. */
    public static Called with(RequestStreamHandler function, String event, Context context) {
        var out = new ByteArrayOutputStream();
        String printed = printedBy(() -> {
            try {
                function.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), out, context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new Called(Json.parse(out.toByteArray()), printed);
    }

    public static Called with(RequestStreamHandler function, String event) {
        return with(function, event, new LambdaContext(15_000));
    }

    /** What the work writes to standard output. */
    public static String printedBy(Runnable work) {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(UTF_8);
    }
}
