package dev.tradewind.aot.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class EarlyFunctionTest {
    /** Says on which thread it was made, and what it was handed. */
    public static final class Echo implements RequestStreamHandler {
        private final String maker = Thread.currentThread().getName();

        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
            answer.write((maker + " ").getBytes());
            event.transferTo(answer);
        }
    }

    /** Lacks a setting. */
    public static final class Faulty implements RequestStreamHandler {
        public Faulty() {
            throw new IllegalStateException("OUTBOX_TABLE is missing");
        }

        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) {
            throw new AssertionError("it never started");
        }
    }

    @Test
    void anotherThreadMakesTheFunctionThatServes() throws Exception {
        EarlyFunction.begin(Echo.class.getName());
        var answer = new ByteArrayOutputStream();
        new EarlyFunction().handleRequest(new ByteArrayInputStream("event".getBytes()), answer, null);
        assertThat(answer).hasToString("function event");
    }

    @Test
    void whatKeepsItFromStartingReachesTheRuntime() {
        EarlyFunction.begin(Faulty.class.getName());
        assertThatThrownBy(EarlyFunction::new).hasRootCauseMessage("OUTBOX_TABLE is missing");
        EarlyFunction.begin("dev.tradewind.Nobody");
        assertThatThrownBy(EarlyFunction::new).hasRootCauseInstanceOf(ClassNotFoundException.class);
    }
}
