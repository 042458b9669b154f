package dev.tradewind.local.functions;

/** One execution environment of a function, for one event at a time. */
interface Environment extends AutoCloseable {

    /** Hands it an event and waits for the end. One that timed out is of no use any more. */
    Outcome invoke(byte[] event, String requestId);

    @Override
    void close();
}
