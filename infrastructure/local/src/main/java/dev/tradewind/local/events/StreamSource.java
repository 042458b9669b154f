package dev.tradewind.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.aws.AwsFault;
import dev.tradewind.local.functions.Outcome;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Feeds the changes of a table to a function, in order, trying again what fails until the tries are used up. */
final class StreamSource implements EventSource {

    private static final Duration INTERVAL = Duration.ofMillis(150);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofMillis(500);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(2);

    private final Declared declared;
    private final StreamReader reader;
    private final Invocations invocations;
    private final Consumer<JsonNode> onFailure;
    private final Thread poller;
    private volatile long idleAsOf = Long.MIN_VALUE;
    private volatile boolean closed;

    StreamSource(Declared declared, StreamReader reader, Invocations invocations, Consumer<JsonNode> onFailure) {
        this.declared = declared;
        this.reader = reader;
        this.invocations = invocations;
        this.onFailure = onFailure;
        this.poller = Thread.ofVirtual().unstarted(this::run);
    }

    /**
     * The source as the template declares it.
     *
     * @param maxRetries
     *            tries after the first; negative for no limit
     */
    record Declared(String function, String streamArn, boolean reportsFailures, boolean bisects, int maxRetries, EventPattern filter) {}

    StreamSource start() {
        poller.start();
        return this;
    }

    @Override
    public boolean idleSince(long nanos) {
        return idleAsOf != Long.MIN_VALUE && idleAsOf - nanos > 0;
    }

    @Override
    public void close() {
        closed = true;
        poller.interrupt();
    }

    private void run() {
        while (!closed) {
            try {
                long begin = System.nanoTime();
                reader.next().ifPresentOrElse(this::feed, () -> rest(begin));
            } catch (AwsFault | UncheckedIOException fault) {
                report(fault);
            }
        }
    }

    private void rest(long begin) {
        idleAsOf = begin;
        Pause.sleep(INTERVAL);
    }

    private void report(RuntimeException fault) {
        if (!closed) {
            invocations.screen().warn("stream " + declared.streamArn() + ": " + fault.getMessage());
            Pause.sleep(PAUSE_AFTER_FAULT);
        }
    }

    private void feed(StreamReader.Batch batch) {
        idleAsOf = Long.MIN_VALUE;
        feed(batch.shard(), batch.records().stream().filter(declared.filter()::admits).toList(), 0);
        if (!closed) {
            reader.done(batch.shard(), batch.records().getLast());
        }
    }

    private void feed(String shard, List<JsonNode> records, int retries) {
        if (records.isEmpty() || closed) {
            return;
        }
        Outcome outcome = invocations.invoke(declared.function(), "stream ×" + records.size(), event(records));
        List<String> identifiers = records.stream().map(StreamReader::sequence).toList();
        Set<String> failed = BatchFailures.of(outcome, declared.reportsFailures(), identifiers);
        if (!failed.isEmpty()) {
            retry(shard, records, identifiers.indexOf(identifiers.stream().filter(failed::contains).findFirst().orElseThrow()), retries);
        }
    }

    /** What lies before the first failure is done; the rest comes again, in halves if the source bisects. */
    private void retry(String shard, List<JsonNode> records, int firstFailure, int retries) {
        if (firstFailure > 0) {
            feed(shard, records.subList(firstFailure, records.size()), 0);
        } else if (declared.bisects() && records.size() > 1) {
            feed(shard, records.subList(0, records.size() / 2), retries);
            feed(shard, records.subList(records.size() / 2, records.size()), retries);
        } else if (declared.maxRetries() >= 0 && retries >= declared.maxRetries()) {
            onFailure.accept(StreamFailure.of(declared, shard, records, retries + 1));
        } else {
            Pause.sleep(Duration.ofMillis(Math.min(LONGEST_BACKOFF.toMillis(), 100L << Math.min(retries, 10))));
            feed(shard, records, retries + 1);
        }
    }

    private ObjectNode event(List<JsonNode> records) {
        ObjectNode event = Json.object();
        records.forEach(
                record -> event.withArray("Records").add(((ObjectNode) record.deepCopy()).put("eventSourceARN", declared.streamArn())));
        return event;
    }
}
