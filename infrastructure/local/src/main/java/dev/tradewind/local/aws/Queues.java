package dev.tradewind.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.embedded.QueueDepth;
import dev.tradewind.local.Json;
import dev.tradewind.local.StartFault;
import dev.tradewind.local.template.ResourceNames;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Creates the template's queues and tells how full they are. */
public final class Queues {

    private static final Map<String, String> ATTRIBUTES = Map.of("VisibilityTimeout", "VisibilityTimeout", "DelaySeconds", "DelaySeconds",
            "MessageRetentionPeriod", "MessageRetentionPeriod", "ReceiveMessageWaitTimeSeconds", "ReceiveMessageWaitTimeSeconds",
            "FifoQueue",
            "FifoQueue", "ContentBasedDeduplication", "ContentBasedDeduplication");

    private final AwsJson aws;
    private final Function<String, QueueDepth> depths;

    public Queues(AwsJson aws, Function<String, QueueDepth> depths) {
        this.aws = aws;
        this.depths = depths;
    }

    /** A queue of the template: its name decides its URL. */
    public record Declared(String logicalId, String name, JsonNode properties) {

        String deadLetterQueue() {
            return ResourceNames.nameOf(properties.path("RedrivePolicy").path("deadLetterTargetArn").asText());
        }
    }

    /** Creates all of them, dead-letter queues before the queues that name them. */
    public void create(List<Declared> queues) {
        Map<String, Declared> waiting = new TreeMap<>();
        queues.forEach(queue -> waiting.put(queue.name(), queue));
        while (!waiting.isEmpty()) {
            Declared next = waiting.values().stream().filter(queue -> !waiting.containsKey(queue.deadLetterQueue())).findFirst()
                    .orElseThrow(() -> new StartFault(waiting.values().iterator().next().logicalId(),
                            "dead-letter queues name each other in a circle"));
            create(next);
            waiting.remove(next.name());
        }
    }

    /** Depth of the queue with this physical name. */
    public QueueDepth depth(String name) {
        return depths.apply(name);
    }

    private void create(Declared queue) {
        ObjectNode request = Json.object().put("QueueName", queue.name());
        ObjectNode attributes = request.putObject("Attributes");
        ATTRIBUTES.forEach(
                (property, attribute) -> Json.text(queue.properties(), property).ifPresent(value -> attributes.put(attribute, value)));
        JsonNode redrive = queue.properties().path("RedrivePolicy");
        if (redrive.isObject()) {
            attributes.put("RedrivePolicy", redrive.toString());
        }
        try {
            aws.sqs("CreateQueue", request);
        } catch (AwsFault fault) {
            throw new StartFault(queue.logicalId(), "the queue cannot be created: " + fault.getMessage());
        }
    }
}
