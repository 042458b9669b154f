package dev.tradewind.benchmarks.cold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.functions.FunctionSpec;
import dev.tradewind.local.functions.Outcome;
import dev.tradewind.local.functions.PackagedFunctions;
import dev.tradewind.local.functions.RuntimeApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A function in a process of its own, which serves event after event over the Runtime API. */
final class Running implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final double MILLI = 1e6;
    private static final double KIB_PER_MIB = 1024;
    private static final int FAULTS = 300;
    private static final String KEY = "idempotency-key";
    private static final String ENDPOINT = "AWS_ENDPOINT_URL";

    private final String name;
    private final RuntimeApi api;
    private final long began = System.nanoTime();
    private final Process process;

    private Running(String name, RuntimeApi api, ProcessBuilder process) throws IOException {
        this.name = name;
        this.api = api;
        this.process = process.start();
    }

    /** Starts it and waits until it asks for its first event; its own words go into a file. */
    static Running start(FunctionSpec spec, Candidate candidate, Map<String, String> more, Path output) {
        RuntimeApi api = RuntimeApi.open(spec);
        try {
            Running function = new Running(spec.id() + ", " + candidate.way().label(), api, process(spec, candidate, more, output, api));
            if (!api.awaitNext(LIMIT)) {
                function.close();
                throw new CannotMeasure(function.name + " asked for no event; " + output + " says why");
            }
            return function;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A JVM makes its heap as large as it finds the machine, and on Lambda that has the function's memory. Services have names there, and the SDK for
     * Java treats a host of digits in a way of its own.
     */
    private static ProcessBuilder process(FunctionSpec spec, Candidate candidate, Map<String, String> more, Path output, RuntimeApi api) {
        PackagedFunctions functions = candidate.functions(output);
        ProcessBuilder builder = new ProcessBuilder(functions.directory(spec).resolve("bootstrap").toAbsolutePath().toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.contains("JAVA"));
        builder.environment().putAll(functions.environment(spec, api));
        builder.environment().replaceAll((name, value) -> name.startsWith(ENDPOINT) ? value.replace("127.0.0.1", "localhost") : value);
        builder.environment().putAll(more);
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:MaxRAM=" + spec.memoryMegabytes() + "m");
        return builder;
    }

    /** How many ms ago its process was started. */
    double age() {
        return (System.nanoTime() - began) / MILLI;
    }

    /** Has it serve an event well, and says how many ms that took. */
    double serve(byte[] event) {
        byte[] fresh = fresh(event);
        long began = System.nanoTime();
        Outcome outcome = api.invoke(fresh, UUID.randomUUID().toString(), process::isAlive);
        double took = (System.nanoTime() - began) / MILLI;
        boolean well = switch (outcome) {
            case Outcome.Answered(byte[] body) -> Json.parse(body).map(tree -> tree.path("statusCode").asInt(200)).orElse(200) < FAULTS;
            case Outcome.Failed _,Outcome.TimedOut _,Outcome.Throttled _ -> false;
        };
        if (!well) {
            throw new CannotMeasure(name + " did not serve its event: " + text(outcome));
        }
        return took;
    }

    /** A key of its own, or the answer would be one that is kept. */
    private static byte[] fresh(byte[] event) {
        JsonNode tree = Json.parse(event).orElseGet(Json::object);
        if (tree.path("headers").has(KEY)) {
            ((ObjectNode) tree.path("headers")).put(KEY, UUID.randomUUID().toString());
        }
        return Json.bytes(tree);
    }

    private static String text(Outcome outcome) {
        return outcome instanceof Outcome.Answered(byte[] body) ? new String(body, StandardCharsets.UTF_8) : outcome.toString();
    }

    /** MiB of memory that it had at most; 0 where the system does not tell. */
    double peak() {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM")).map(line -> line.replaceAll("\\D", "")).findFirst()
                    .map(kib -> Double.parseDouble(kib) / KIB_PER_MIB).orElse(0.0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } finally {
            api.close();
        }
    }
}
