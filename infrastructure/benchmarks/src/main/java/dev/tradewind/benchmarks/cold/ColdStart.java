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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Starts a function as Lambda does, hands it an event over the Runtime API, and stops the clock when the answer is there. */
final class ColdStart {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final double MILLI = 1e6;
    private static final double KIB_PER_MIB = 1024;
    private static final int WARM = 10;
    private static final String KEY = "idempotency-key";

    private final FunctionSpec spec;
    private final byte[] event;
    private final Path output;

    ColdStart(FunctionSpec spec, byte[] event, Path output) {
        this.spec = spec;
        this.event = event;
        this.output = output;
    }

    Sample measure(Candidate candidate, Map<String, String> more) {
        try (RuntimeApi api = RuntimeApi.open(spec)) {
            ProcessBuilder builder = process(candidate, more, api);
            long began = System.nanoTime();
            Process process = builder.start();
            try {
                if (!api.awaitNext(LIMIT)) {
                    throw new CannotMeasure(spec.id() + " asked for no event, " + candidate.way().label() + "; " + output + " says why");
                }
                double ready = since(began);
                answered(candidate, api, process);
                double total = since(began);
                return new Sample(ready, total, warm(candidate, api, process), peak(process));
            } finally {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("interrupted");
        }
    }

    private ProcessBuilder process(Candidate candidate, Map<String, String> more, RuntimeApi api) {
        PackagedFunctions functions = candidate.functions(output);
        ProcessBuilder builder = new ProcessBuilder(functions.directory(spec).resolve("bootstrap").toAbsolutePath().toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.contains("JAVA"));
        builder.environment().putAll(functions.environment(spec, api));
        builder.environment().putAll(more);
        return builder;
    }

    private double warm(Candidate candidate, RuntimeApi api, Process process) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM; i++) {
            long began = System.nanoTime();
            answered(candidate, api, process);
            times.add(since(began));
        }
        return Median.of(times);
    }

    private void answered(Candidate candidate, RuntimeApi api, Process process) {
        Outcome outcome = api.invoke(fresh(), UUID.randomUUID().toString(), process::isAlive);
        boolean well = switch (outcome) {
            case Outcome.Answered(byte[] body) -> Json.parse(body).map(tree -> tree.path("statusCode").asInt(200)).orElse(200) < 300;
            case Outcome.Failed _,Outcome.TimedOut _,Outcome.Throttled _ -> false;
        };
        if (!well) {
            throw new CannotMeasure(spec.id() + " did not serve its event, " + candidate.way().label() + ": " + text(outcome));
        }
    }

    /** A key of its own, or the answer would be one that is kept. */
    private byte[] fresh() {
        JsonNode tree = Json.parse(event).orElseGet(Json::object);
        if (tree.path("headers").has(KEY)) {
            ((ObjectNode) tree.path("headers")).put(KEY, UUID.randomUUID().toString());
        }
        return Json.bytes(tree);
    }

    private static String text(Outcome outcome) {
        return outcome instanceof Outcome.Answered(byte[] body)
                ? new String(body, java.nio.charset.StandardCharsets.UTF_8)
                : outcome.toString();
    }

    private static double peak(Process process) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM")).map(line -> line.replaceAll("\\D", "")).findFirst()
                    .map(kib -> Double.parseDouble(kib) / KIB_PER_MIB).orElse(0.0);
        }
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / MILLI;
    }
}
