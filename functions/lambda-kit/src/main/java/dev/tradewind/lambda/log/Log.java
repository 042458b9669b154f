package dev.tradewind.lambda.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.tradewind.lambda.Invocation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Structured log lines: one JSON object each, on standard output, with the ids of the invocation. The message is a fixed
 * event name in snake case; values go into {@link LogField}s. Time and level have the names by which Lambda reads them (Developer Guide,
 * "Log-level filtering").
 */
public final class Log {
    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final int FRAMES = 12;

    private Log() {}

    /** Something that happened as it should. Fields are name and value in turn. */
    public static void info(String event, Object... fields) {
        write("INFO", event, fields);
    }

    /** Something that needs no one now but is worth a look when it repeats. */
    public static void warn(String event, Object... fields) {
        write("WARN", event, fields);
    }

    /** A bug or broken infrastructure. Of the exception only types and places are told: messages may quote input. */
    public static void error(String event, Throwable cause, Object... fields) {
        Object[] more = Arrays.copyOf(fields, fields.length + 2);
        more[fields.length] = LogField.ERROR;
        more[fields.length + 1] = places(cause);
        write("ERROR", event, more);
    }

    private static void write(String level, String event, Object... fields) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            Invocation invocation = Invocation.current();
            json.writeStartObject();
            json.writeStringField("timestamp", Instant.now().toString());
            json.writeStringField("level", level);
            json.writeStringField("event", event);
            json.writeStringField("function", invocation.function());
            json.writeStringField("request_id", invocation.requestId());
            json.writeStringField("correlation_id", invocation.correlationId());
            for (int i = 0; i < fields.length; i += 2) {
                json.writeObjectField(((LogField) fields[i]).key(), plain(fields[i + 1]));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(line);
    }

    private static Object plain(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof Boolean ? value : String.valueOf(value);
    }

    private static String places(Throwable cause) {
        String frames = Arrays.stream(cause.getStackTrace()).limit(FRAMES).map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        String below = cause.getCause() == null ? "" : " caused by " + places(cause.getCause());
        return cause.getClass().getName() + " at " + frames + below;
    }
}
