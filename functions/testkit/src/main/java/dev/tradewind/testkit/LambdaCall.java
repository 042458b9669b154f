package dev.tradewind.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Invokes a function as the runtime does: bytes in, bytes out, and a context with a deadline. */
public final class LambdaCall {

    private final RequestStreamHandler function;

    private Duration remaining = Duration.ofSeconds(10);

    private String requestId = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";

    private LambdaCall(RequestStreamHandler function) {
        this.function = function;
    }

    /** @return calls of the function, with 10 seconds each */
    public static LambdaCall on(RequestStreamHandler function) {
        return new LambdaCall(function);
    }

    /** The time that each invocation has left when it starts; it runs down while the function works. */
    public LambdaCall remaining(Duration time) {
        remaining = time;
        return this;
    }

    /** The runtime's id of the next invocations. */
    public LambdaCall requestId(String id) {
        requestId = id;
        return this;
    }

    /** @return the answer to an HTTP request */
    public LambdaAnswer send(HttpEvent event) {
        return send(event.toBytes());
    }

    /** @return the answer to a batch of messages */
    public LambdaAnswer send(SqsEvent event) {
        return send(event.toBytes());
    }

    /** @return the answer to a batch of changes */
    public LambdaAnswer send(StreamEvent event) {
        return send(event.toBytes());
    }

    /** @return the answer to a schedule */
    public LambdaAnswer send(ScheduleEvent event) {
        return send(event.toBytes());
    }

    /** @return the answer to any event; what the function throws passes through */
    public LambdaAnswer send(byte[] event) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(event), output, new TestContext(requestId, remaining));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new LambdaAnswer(output.toByteArray());
    }
}
