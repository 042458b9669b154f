package dev.tradewind.checkout;

import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.schedule.ScheduledWork;
import dev.tradewind.lambda.settings.Settings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** Hands every order that is due to the queue where {@link OrderDueHandler} looks after it. An order may be handed over twice. */
@Singleton
public final class DueOrders implements ScheduledWork {
    private static final int PER_SHARD = 200;
    private static final int PER_MESSAGE_BATCH = 10;

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
        List<OrderId> due = checkouts.due(clock.instant(), PER_SHARD);
        long failed = 0;
        for (int from = 0; from < due.size(); from += PER_MESSAGE_BATCH) {
            failed += send(due.subList(from, Math.min(due.size(), from + PER_MESSAGE_BATCH)));
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("due", (long) due.size());
        counts.put("failed", failed);
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
