package dev.tradewind.aot.launch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The function of this process, which was begun before AWS's client asked for it. */
public final class EarlyFunction implements RequestStreamHandler {
    private static volatile FutureTask<RequestStreamHandler> begun;

    private final RequestStreamHandler function;

    /**
     * Waits until it is there.
     *
     * @throws ExecutionException what kept it from starting, for AWS's client to report
     */
    public EarlyFunction() throws ExecutionException, InterruptedException {
        function = begun.get();
    }

    static void begin(String type) {
        begun = new FutureTask<>(() -> made(type));
        Thread.ofPlatform().daemon().name("function").start(begun);
    }

    private static RequestStreamHandler made(String type) throws ReflectiveOperationException {
        return Class.forName(type).asSubclass(RequestStreamHandler.class).getConstructor().newInstance();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        function.handleRequest(event, answer, context);
    }
}
