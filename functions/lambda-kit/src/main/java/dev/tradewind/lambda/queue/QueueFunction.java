package dev.tradewind.lambda.queue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.log.Log;
import dev.tradewind.lambda.log.LogField;
import dev.tradewind.lambda.metrics.Metrics;
import dev.tradewind.lambda.queue.RecordOutcome.Done;
import dev.tradewind.lambda.queue.RecordOutcome.Park;
import dev.tradewind.lambda.queue.RecordOutcome.Retry;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Lambda function behind SQS. Messages of a batch are worked on one after the other; each ends by itself as done, to be
 * tried again, or parked, and only those to be tried again are reported to the queue.
 */
public abstract class QueueFunction implements RequestStreamHandler {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final Map<String, QueueHandler> handlers;
    private final Parking parking;
    private final Json json;

    /**
     * Starts with the environment of the process.
     *
     * @param queues the handler of each queue, by what follows the last hyphen of the queue's name
     */
    @SuppressWarnings("this-escape") // by then all of it is there, and nothing is called before the snapshot
    protected QueueFunction(Map<String, Class<? extends QueueHandler>> queues) {
        this(queues, FunctionBeans::start);
        FunctionBeans.started(this);
    }

    /** Starts in a way of its own: tests give the environment and replace beans of the kit. */
    protected QueueFunction(Map<String, Class<? extends QueueHandler>> queues, FunctionBeans.Start start) {
        FunctionBeans beans = start.beans(getClass().getClassLoader());
        parking = beans.get(Parking.class);
        json = beans.get(Json.class);
        handlers = beans.all(queues);
    }

    @Override
    public final void handleRequest(InputStream event, OutputStream out, Context context) throws IOException {
        JsonNode tree;
        try (var parser = JSON.createParser(event)) {
            tree = JsonNodeTreeCodec.getInstance().readTree(parser);
        }
        List<String> again = new ArrayList<>();
        for (JsonNode record : tree.get("Records").values()) {
            QueueMessage message = message(record);
            boolean settled = Invocation.of(context, Optional.of(correlation(message))).call(() -> settle(message));
            if (!settled) {
                again.add(message.id());
            }
        }
        out.write(json.write(BatchAnswer.of(again)));
    }

    /** An event goes on under the id of what set it off. */
    private static String correlation(QueueMessage message) {
        return EventMessages.read(message).map(EventEnvelope::correlationId).orElse(message.id());
    }

    private boolean settle(QueueMessage message) {
        return switch (outcome(message)) {
            case Done _ -> true;
            case Retry(String reason) -> {
                Log.warn("message_retried", LogField.QUEUE, message.queue(), LogField.MESSAGE_ID, message.id(), LogField.REASON, reason);
                yield false;
            }
            case Park(String reason) -> {
                Log.warn("message_parked", LogField.QUEUE, message.queue(), LogField.MESSAGE_ID, message.id(), LogField.REASON, reason);
                Metrics.count("MessagesParked");
                yield parked(message, reason);
            }
        };
    }

    private RecordOutcome outcome(QueueMessage message) {
        QueueHandler handler = handlers.get(message.queue().substring(message.queue().lastIndexOf('-') + 1));
        if (handler == null) {
            return new Park("no handler for queue " + message.queue());
        }
        try {
            return handler.handle(message);
        } catch (RuntimeException e) {
            Log.error("message_failed", e, LogField.QUEUE, message.queue(), LogField.MESSAGE_ID, message.id());
            return new Retry(e.getClass().getSimpleName());
        }
    }

    /** A message leaves its queue only once it lies in the parking. */
    private boolean parked(QueueMessage message, String reason) {
        try {
            parking.park(message, reason);
            return true;
        } catch (RuntimeException e) {
            Log.error("parking_failed", e, LogField.MESSAGE_ID, message.id());
            return false;
        }
    }

    private static QueueMessage message(JsonNode record) {
        String source = record.get("eventSourceARN").getStringValue();
        int deliveries = Integer.parseInt(record.get("attributes").get("ApproximateReceiveCount").getStringValue());
        return new QueueMessage(record.get("messageId").getStringValue(), source.substring(source.lastIndexOf(':') + 1),
                record.get("body").getStringValue(), deliveries);
    }
}
