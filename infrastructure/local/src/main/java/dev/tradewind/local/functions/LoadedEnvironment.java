package dev.tradewind.local.functions;

import dev.tradewind.local.StartFault;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A handler instance in a class loader of the stack's own process, with a thread of its own. */
final class LoadedEnvironment implements Environment {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final FunctionSpec spec;
    private final ExecutorService thread;
    private final Handler handler;

    private LoadedEnvironment(FunctionSpec spec, ExecutorService thread, Handler handler) {
        this.spec = spec;
        this.thread = thread;
        this.handler = handler;
    }

    static LoadedEnvironment start(FunctionSpec spec, FunctionClassLoader loader) {
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            Thread worker = new Thread(task, "function-" + spec.id());
            worker.setDaemon(true);
            worker.setContextClassLoader(loader);
            return worker;
        });
        try {
            return new LoadedEnvironment(spec, thread, await(thread.submit(traced(() -> Handler.create(spec, loader))), START_LIMIT));
        } catch (ExecutionException failure) {
            thread.shutdownNow();
            throw fault(spec, failure.getCause());
        } catch (TimeoutException late) {
            thread.shutdownNow();
            throw new StartFault(spec.id(), "did not start within " + START_LIMIT.toSeconds() + " s");
        }
    }

    @Override
    public Outcome invoke(byte[] event, String requestId) {
        InvocationContext context = InvocationContext.of(spec, requestId);
        Callable<byte[]> call = traced(() -> handler.handle(event, context));
        try {
            return new Outcome.Answered(await(thread.submit(call), context.remaining()));
        } catch (ExecutionException failure) {
            return failed(failure.getCause());
        } catch (TimeoutException late) {
            return new Outcome.TimedOut(spec.timeout());
        }
    }

    @Override
    public boolean isAlive() {
        return !thread.isShutdown();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static <T> T await(Future<T> result, Duration limit) throws ExecutionException, TimeoutException {
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }

    /** Leaves the stack trace where the function prints. */
    private static <T> Callable<T> traced(Callable<T> call) {
        return () -> {
            try {
                return call.call();
            } catch (Throwable failure) {
                failure.printStackTrace();
                throw failure;
            }
        };
    }

    private static Outcome failed(Throwable cause) {
        Throwable own = cause instanceof InvocationTargetException wrapped ? wrapped.getCause() : cause;
        return new Outcome.Failed(own.getClass().getName(), Optional.ofNullable(own.getMessage()).orElse(""));
    }

    private static StartFault fault(FunctionSpec spec, Throwable cause) {
        Throwable own = cause instanceof InvocationTargetException wrapped ? wrapped.getCause() : cause;
        if (own instanceof StartFault fault) {
            return fault;
        }
        return new StartFault(spec.id(), "does not start: " + own.getClass().getSimpleName() + ": " + own.getMessage());
    }
}
