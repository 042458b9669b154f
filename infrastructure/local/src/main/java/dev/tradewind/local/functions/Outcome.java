package dev.tradewind.local.functions;

import java.time.Duration;

/** How an invocation ended. */
public sealed interface Outcome {

    /** The function returned these bytes. */
    @SuppressWarnings("ArrayRecordComponent") // bytes of the wire: handed on, never compared
    record Answered(byte[] body) implements Outcome {}

    /** The function threw. */
    record Failed(String error, String message) implements Outcome {}

    /** The function's timeout passed; its environment is gone. */
    record TimedOut(Duration after) implements Outcome {}

    /** Every environment stayed busy for as long as the caller could wait. */
    record Throttled() implements Outcome {}
}
