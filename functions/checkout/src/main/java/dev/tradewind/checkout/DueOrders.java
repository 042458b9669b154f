package dev.tradewind.checkout;

import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.lambda.schedule.ScheduledWork;
import dev.tradewind.lambda.settings.Settings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/**
 * Hands every order that is due to the queue where {@link OrderDueHandler} looks after it, until the time of the run is over; the
 * next run, a minute later, goes on. An order may be handed over twice.
 */
@Singleton
public final class DueOrders implements ScheduledWork {
    private static final int PER_MESSAGE_BATCH = 10;
    private static final Duration TO_END = Duration.ofSeconds(2);

    private final Checkouts checkouts;
    private final SqsClient sqs;
    private final String queue;
    private final Clock clock;

    DueOrders(Checkouts checkouts, SqsClient sqs, Settings settings, Clock clock) {
        this.checkouts = checkouts;
        this.sqs = sqs;
        this.queue = settings.text("ORDERS_QUEUE");
        this.clock = clock;
    }

    @Override
    public Map<String, Long> run() {
        LongAdder due = new LongAdder();
        LongAdder failed = new LongAdder();
        Invocation invocation = Invocation.current();
        checkouts.due(clock.instant()).gather(Gatherers.windowFixed(PER_MESSAGE_BATCH))
                .takeWhile(_ -> invocation.remaining().compareTo(TO_END) > 0)
                .forEach(some -> {
                    due.add(some.size());
                    failed.add(send(some));
                });
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("due", due.sum());
        counts.put("failed", failed.sum());
        return counts;
    }

    private int send(List<OrderId> some) {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
        some.forEach(id -> entries
                .add(SendMessageBatchRequestEntry.builder().id(Integer.toString(entries.size())).messageBody(id.toString()).build()));
        SendMessageBatchResponse answer = sqs.sendMessageBatch(request -> request.queueUrl(queue).entries(entries));
        return answer.failed().size();
    }
}
