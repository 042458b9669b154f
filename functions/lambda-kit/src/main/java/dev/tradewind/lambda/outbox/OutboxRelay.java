package dev.tradewind.lambda.outbox;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.log.Log;
import dev.tradewind.lambda.log.LogField;
import dev.tradewind.lambda.queue.BatchAnswer;
import dev.tradewind.lambda.settings.Settings;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Sends the outbox's new items to the queues that want them. Delivery is at least once and in no order. A record that could
 * not be sent is reported, and the stream starts again from it; what never can be sent ends in the stream's failure queue.
 */
public final class OutboxRelay implements RequestStreamHandler {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final SqsClient sqs;
    private final Json json;
    private final EventRoutes routes;

    public OutboxRelay() {
        this(FunctionBeans::start);
        FunctionBeans.started(this);
    }

    /** Starts in a way of its own: tests give the environment and replace beans of the kit. */
    OutboxRelay(FunctionBeans.Start start) {
        FunctionBeans beans = start.beans(OutboxRelay.class.getClassLoader());
        routes = routes(beans.settings());
        beans.settings().refuseFaults();
        sqs = beans.get(SqsClient.class);
        json = beans.get(Json.class);
    }

    private static EventRoutes routes(Settings settings) {
        return settings.required("EVENT_ROUTES", new EventRoutes(Map.of()), "a table of event types and queue URLs", EventRoutes::parse);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream out, Context context) throws IOException {
        JsonNode tree;
        try (var parser = JSON.createParser(event)) {
            tree = JsonNodeTreeCodec.getInstance().readTree(parser);
        }
        Optional<String> stuck = Invocation.of(context, Optional.empty()).call(() -> relay(tree.get("Records")));
        out.write(json.write(BatchAnswer.of(stuck.map(List::of).orElse(List.of()))));
    }

    /** Sends record after record and answers the sequence number of the first that would not go. */
    private Optional<String> relay(JsonNode records) {
        for (JsonNode record : records.values()) {
            JsonNode change = record.get("dynamodb");
            JsonNode image = change.get("NewImage");
            try {
                if (image != null) {
                    send(image);
                }
            } catch (SdkException e) {
                Log.error("relay_failed", e, LogField.EVENT_ID, attribute(image, "sk"));
                return Optional.of(change.get("SequenceNumber").getStringValue());
            }
        }
        return Optional.empty();
    }

    private void send(JsonNode image) {
        String type = attribute(image, "type");
        List<String> queues = routes.of(type);
        if (queues.isEmpty()) {
            return;
        }
        String body = new String(json.write(message(image)), java.nio.charset.StandardCharsets.UTF_8);
        queues.forEach(queue -> sqs.sendMessage(request -> request.queueUrl(queue).messageBody(body)));
    }

    private static Map<String, Object> message(JsonNode image) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", attribute(image, "sk"));
        message.put("type", attribute(image, "type"));
        message.put("version", Integer.parseInt(image.get("version").get("N").getStringValue()));
        message.put("occurred_at", attribute(image, "occurred_at"));
        message.put("subject", attribute(image, "subject"));
        message.put("correlation_id", attribute(image, "correlation_id"));
        message.put("payload", Outbox.payload(Base64.getDecoder().decode(image.get(Outbox.PAYLOAD).get("B").getStringValue())));
        return message;
    }

    private static String attribute(JsonNode image, String name) {
        return image.get(name).get("S").getStringValue();
    }
}
