package dev.tradewind.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.aws.AwsFault;
import dev.tradewind.local.aws.AwsJson;
import dev.tradewind.local.functions.Outcome;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Feeds a queue's messages to a function; what fails stays in the queue until its visibility timeout has passed. */
final class QueueSource implements EventSource {

    private static final int MAX_RECEIVED = 10;
    private static final int POLLERS = 2;
    private static final Duration BETWEEN_RECEIVES = Duration.ofMillis(20);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofMillis(500);

    private final Declared declared;
    private final AwsJson aws;
    private final Invocations invocations;
    private final AtomicInteger inHand = new AtomicInteger();
    private final List<Thread> pollers;
    private volatile boolean closed;

    QueueSource(Declared declared, AwsJson aws, Invocations invocations) {
        this.declared = declared;
        this.aws = aws;
        this.invocations = invocations;
        this.pollers = IntStream.range(0, POLLERS).mapToObj(_ -> Thread.ofVirtual().unstarted(this::run)).toList();
    }

    /** The source as the template declares it. */
    record Declared(String function, String queueName, String queueArn, String queueUrl, int batchSize, Duration window,
            boolean reportsFailures,
            EventPattern filter) {}

    QueueSource start() {
        pollers.forEach(Thread::start);
        return this;
    }

    @Override
    public boolean idleSince(long nanos) {
        return inHand.get() == 0;
    }

    @Override
    public void close() {
        closed = true;
        pollers.forEach(Thread::interrupt);
    }

    private void run() {
        while (!closed) {
            try {
                List<JsonNode> messages = receive(1);
                if (!messages.isEmpty()) {
                    take(messages);
                }
            } catch (AwsFault | UncheckedIOException fault) {
                pause(fault);
            }
        }
    }

    private void take(List<JsonNode> first) {
        inHand.incrementAndGet();
        try {
            feed(filled(first));
        } finally {
            inHand.decrementAndGet();
        }
    }

    /** Waits for more messages until there is a full batch, as long as the window allows. */
    private List<JsonNode> filled(List<JsonNode> first) {
        List<JsonNode> messages = new ArrayList<>(first);
        long end = System.nanoTime() + declared.window().toNanos();
        while (messages.size() < declared.batchSize() && System.nanoTime() < end) {
            messages.addAll(receive(0));
            Pause.sleep(BETWEEN_RECEIVES);
        }
        return messages;
    }

    private List<JsonNode> receive(int waitSeconds) {
        ObjectNode request = Json.object().put("QueueUrl", declared.queueUrl())
                .put("MaxNumberOfMessages", Math.min(MAX_RECEIVED, declared.batchSize()))
                .put("WaitTimeSeconds", waitSeconds);
        List.of("AttributeNames", "MessageSystemAttributeNames", "MessageAttributeNames")
                .forEach(name -> request.putArray(name).add("All"));
        return Json.elements(aws.sqs("ReceiveMessage", request), "Messages").toList();
    }

    private void feed(List<JsonNode> messages) {
        List<JsonNode> wanted = messages.stream().filter(this::admitted).toList();
        messages.stream().filter(message -> !wanted.contains(message)).forEach(this::delete);
        if (wanted.isEmpty()) {
            return;
        }
        Outcome outcome = invocations.invoke(declared.function(), "queue " + declared.queueName() + " ×" + wanted.size(),
                QueueEvent.of(wanted, declared.queueArn()));
        List<String> identifiers = wanted.stream().map(QueueSource::id).toList();
        Set<String> failed = BatchFailures.of(outcome, declared.reportsFailures(), identifiers);
        wanted.stream().filter(message -> !failed.contains(id(message))).forEach(this::delete);
    }

    private boolean admitted(JsonNode message) {
        ObjectNode record = QueueEvent.record(message, declared.queueArn());
        Json.parse(record.path("body").asText()).ifPresent(body -> record.set("body", body));
        return declared.filter().admits(record);
    }

    private void delete(JsonNode message) {
        aws.sqs("DeleteMessage",
                Json.object().put("QueueUrl", declared.queueUrl()).put("ReceiptHandle", message.path("ReceiptHandle").asText()));
    }

    private static String id(JsonNode message) {
        return message.path("MessageId").asText();
    }

    private void pause(RuntimeException fault) {
        if (!closed) {
            invocations.screen().warn("queue " + declared.queueName() + ": " + fault.getMessage());
            Pause.sleep(PAUSE_AFTER_FAULT);
        }
    }
}
