package dev.tradewind.local.functions;

/** One execution environment of a function, for one event at a time. */
public interface Environment extends AutoCloseable {

    /** Hands it an event and waits for the end. One that timed out is of no use any more. */
    Outcome invoke(byte[] event, String requestId);

    /** Whether it can take another event: a function may end the process that it runs in. */
    boolean isAlive();

    @Override
    void close();
}
