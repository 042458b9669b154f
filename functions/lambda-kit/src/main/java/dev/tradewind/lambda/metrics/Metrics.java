package dev.tradewind.lambda.metrics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.tradewind.lambda.Invocation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Counts in CloudWatch's Embedded Metric Format: a log line that CloudWatch turns into a metric of namespace
 * {@code Tradewind}, by function. Source: CloudWatch "Embedded metric format specification".
 */
public final class Metrics {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private Metrics() {}

    /** Adds one to a count such as {@code OrdersPlaced}. */
    public static void count(String name) {
        count(name, 1);
    }

    /** Adds to a count. */
    public static void count(String name, long value) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeObjectFieldStart("_aws");
            json.writeNumberField("Timestamp", System.currentTimeMillis());
            json.writeArrayFieldStart("CloudWatchMetrics");
            json.writeStartObject();
            json.writeStringField("Namespace", "Tradewind");
            json.writeArrayFieldStart("Dimensions");
            json.writeStartArray();
            json.writeString("Function");
            json.writeEndArray();
            json.writeEndArray();
            json.writeArrayFieldStart("Metrics");
            json.writeStartObject();
            json.writeStringField("Name", name);
            json.writeStringField("Unit", "Count");
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeStringField("Function", Invocation.current().function());
            json.writeNumberField(name, value);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(line);
    }
}
