package dev.tradewind.lambda.queue;

/** Works on the messages of one queue. Delivery is at least once and in no order; the effect must bear both. */
@FunctionalInterface
public interface QueueHandler {
    /** Works on one message; an exception counts as a retry. */
    RecordOutcome handle(QueueMessage message);
}
