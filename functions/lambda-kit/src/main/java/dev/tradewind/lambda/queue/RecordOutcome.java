package dev.tradewind.lambda.queue;

/** How the work on one message ended. */
public sealed interface RecordOutcome {
    /** Its effect is there, now or since an earlier delivery. */
    record Done() implements RecordOutcome {}

    /** It may work later: the queue delivers it again, and after its last try moves it to the dead-letter queue. */
    record Retry(String reason) implements RecordOutcome {}

    /** It can never work: it is set aside with its reason, for a person to look at. */
    record Park(String reason) implements RecordOutcome {}
}
