package dev.tradewind.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.Kept;
import dev.tradewind.local.StackClock;
import dev.tradewind.local.template.ResourceNames;
import java.time.Duration;
import java.util.List;

/** The queues live in memory: what they hold at a clean stop is written down and sent again at the next start. */
public final class QueueContents implements AutoCloseable {

    /** Longer than any delay or visibility timeout, so that nothing stays hidden. */
    private static final Duration BEYOND_ALL_TIMEOUTS = Duration.ofHours(13);

    private final AwsJson aws;
    private final ResourceNames names;
    private final List<String> queues;
    private final Kept kept;
    private final StackClock clock;

    public QueueContents(AwsJson aws, ResourceNames names, List<String> queues, Kept kept, StackClock clock) {
        this.aws = aws;
        this.names = names;
        this.queues = List.copyOf(queues);
        this.kept = kept;
        this.clock = clock;
    }

    /** Sends what the last run left; twice if the process dies in between, never not at all. */
    public void restore() {
        ObjectNode left = kept.read(ObjectNode::deepCopy);
        queues.forEach(queue -> Json.elements(left, queue).forEach(message -> send(queue, message)));
        kept.change(ObjectNode::removeAll);
    }

    /** Writes down what is there; the queues are of no use afterwards. */
    @Override
    public void close() {
        Duration offset = clock.offset();
        clock.setOffset(offset.plus(BEYOND_ALL_TIMEOUTS));
        try {
            kept.change(content -> queues.forEach(queue -> drain(queue, content.putArray(queue))));
        } finally {
            clock.setOffset(offset);
        }
    }

    private void drain(String queue, ArrayNode messages) {
        ObjectNode request = Json.object().put("QueueUrl", names.queueUrl(queue)).put("MaxNumberOfMessages", 10);
        request.putArray("MessageAttributeNames").add("All");
        List<JsonNode> received;
        do {
            received = Json.elements(aws.sqs("ReceiveMessage", request), "Messages").toList();
            received.forEach(messages::add);
        } while (!received.isEmpty());
    }

    private void send(String queue, JsonNode message) {
        ObjectNode request = Json.object().put("QueueUrl", names.queueUrl(queue)).put("MessageBody", message.path("Body").asText());
        if (message.path("MessageAttributes").isObject()) {
            request.set("MessageAttributes", message.path("MessageAttributes"));
        }
        aws.sqs("SendMessage", request);
    }
}
