package dev.tradewind.lambda.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.log.Log;
import dev.tradewind.lambda.log.LogField;
import dev.tradewind.lambda.metrics.Metrics;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/** A Lambda function behind schedules. The input of each schedule, {@code {"work": "refresh-rates"}}, names what to do. */
public abstract class ScheduleFunction implements RequestStreamHandler {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final Map<String, ScheduledWork> works;
    private final Json json;

    /**
     * Starts with the environment of the process.
     *
     * @param works the works by the name that a schedule's input gives
     */
    @SuppressWarnings("this-escape") // by then all of it is there, and nothing is called before the snapshot
    protected ScheduleFunction(Map<String, Class<? extends ScheduledWork>> works) {
        this(works, FunctionBeans::start);
        FunctionBeans.started(this);
    }

    /** Starts in a way of its own: tests give the environment and replace beans of the kit. */
    protected ScheduleFunction(Map<String, Class<? extends ScheduledWork>> works, FunctionBeans.Start start) {
        FunctionBeans beans = start.beans(getClass().getClassLoader());
        json = beans.get(Json.class);
        this.works = beans.all(works);
    }

    @Override
    public final void handleRequest(InputStream event, OutputStream out, Context context) throws IOException {
        JsonNode tree;
        try (var parser = JSON.createParser(event)) {
            tree = JsonNodeTreeCodec.getInstance().readTree(parser);
        }
        JsonNode name = tree.get("work");
        ScheduledWork work = name == null ? null : works.get(name.getStringValue());
        if (work == null) {
            throw new IllegalArgumentException("schedule without a known work");
        }
        Map<String, Long> counts = Invocation.of(context, Optional.empty()).call(() -> counted(name.getStringValue(), work));
        out.write(json.write(counts));
    }

    private static Map<String, Long> counted(String name, ScheduledWork work) {
        Map<String, Long> counts = work.run();
        Log.info("work_done", LogField.WORK, name, LogField.COUNT, counts);
        long failed = counts.getOrDefault("failed", 0L);
        if (failed > 0) {
            Metrics.count("WorkFailed", failed);
        }
        return counts;
    }
}
