package dev.tradewind.lambda.due;

import dev.tradewind.lambda.Invocation;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * Hands what is due to the queue where it is worked on, until the time of the run is over; the next run goes on. Something may be handed
 * over twice, so whoever works on it looks first whether it is still due.
 */
@Singleton
public final class DueHandover {
    private static final int PER_MESSAGE_BATCH = 10;
    private static final Duration TO_END = Duration.ofSeconds(2);
    private final SqsClient sqs;

    public DueHandover(SqsClient sqs) {
        this.sqs = sqs;
    }

    /**
     * Sends one message for each.
     *
     * @param bodies of the messages, read as they are sent
     * @param queue URL
     * @return {@code due}: how many were read; {@code failed}: how many the queue did not take, which stay due
     */
    public Map<String, Long> hand(Stream<String> bodies, String queue) {
        LongAdder due = new LongAdder();
        LongAdder failed = new LongAdder();
        Invocation invocation = Invocation.current();
        bodies.gather(Gatherers.windowFixed(PER_MESSAGE_BATCH)).takeWhile(_ -> invocation.remaining().compareTo(TO_END) > 0)
                .forEach(some -> {
                    due.add(some.size());
                    failed.add(send(some, queue));
                });
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("due", due.sum());
        counts.put("failed", failed.sum());
        return counts;
    }

    private int send(List<String> some, String queue) {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
        some.forEach(body -> entries
                .add(SendMessageBatchRequestEntry.builder().id(Integer.toString(entries.size())).messageBody(body).build()));
        return sqs.sendMessageBatch(request -> request.queueUrl(queue).entries(entries)).failed().size();
    }
}
