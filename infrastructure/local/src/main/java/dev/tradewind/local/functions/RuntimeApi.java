package dev.tradewind.local.functions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.gateway.HttpListener;
import dev.tradewind.local.gateway.HttpRequest;
import dev.tradewind.local.gateway.HttpResponse;
import dev.tradewind.local.template.PseudoParameters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The Lambda Runtime API (2018-06-01) of one process: hands it one event after the other and takes its answers. */
public final class RuntimeApi implements AutoCloseable {

    private static final String NEXT = "/2018-06-01/runtime/invocation/next";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final FunctionSpec spec;
    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<Outcome> outcomes = new ArrayBlockingQueue<>(1);
    private final Semaphore asked = new Semaphore(0);
    private final HttpListener listener;

    private RuntimeApi(FunctionSpec spec) {
        this.spec = spec;
        this.listener = HttpListener.start(0, this::answer);
    }

    @SuppressWarnings("ArrayRecordComponent") // bytes of the wire: handed on, never compared
    private record Event(byte[] body, String requestId, long deadlineMillis) {}

    /** Listens on a port of its own. */
    public static RuntimeApi open(FunctionSpec spec) {
        return new RuntimeApi(spec);
    }

    int port() {
        return listener.port();
    }

    /** Whether the process asked for an event within that time. */
    public boolean awaitNext(Duration time) {
        try {
            return asked.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Hands over an event and waits for what comes of it. */
    public Outcome invoke(byte[] body, String requestId, BooleanSupplier alive) {
        outcomes.clear();
        long deadline = System.currentTimeMillis() + spec.timeout().toMillis();
        events.add(new Event(body, requestId, deadline));
        try {
            while (System.currentTimeMillis() < deadline) {
                Outcome outcome = outcomes.poll(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
                if (outcome != null) {
                    return outcome;
                }
                if (!alive.getAsBoolean()) {
                    return new Outcome.Failed("Runtime.ExitError", "the process has ended");
                }
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        return new Outcome.TimedOut(spec.timeout());
    }

    @Override
    public void close() {
        listener.close();
    }

    private HttpResponse answer(HttpRequest request) {
        if (request.rawPath().equals(NEXT)) {
            asked.release();
            return next();
        }
        if (request.rawPath().endsWith("/response")) {
            return taken(new Outcome.Answered(request.body()));
        }
        return request.rawPath().endsWith("/error") ? taken(failed(request)) : HttpResponse.message(404, "Not Found");
    }

    private HttpResponse next() {
        try {
            Event event = events.take();
            return new HttpResponse(200, Map.of("content-type", List.of("application/json"),
                    "Lambda-Runtime-Aws-Request-Id", List.of(event.requestId()),
                    "Lambda-Runtime-Deadline-Ms", List.of(Long.toString(event.deadlineMillis())),
                    "Lambda-Runtime-Invoked-Function-Arn",
                    List.of("arn:aws:lambda:" + PseudoParameters.REGION + ":" + PseudoParameters.ACCOUNT
                            + ":function:" + spec.name())),
                    event.body());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return HttpResponse.message(500, "The environment is closed");
        }
    }

    private HttpResponse taken(Outcome outcome) {
        outcomes.offer(outcome);
        return HttpResponse.json(202, Json.object().put("status", "OK"));
    }

    private static Outcome failed(HttpRequest request) {
        JsonNode error = Json.parse(request.body()).orElseGet(Json::object);
        return new Outcome.Failed(error.path("errorType").asText("Runtime.Unknown"), error.path("errorMessage").asText());
    }
}
