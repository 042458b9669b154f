package dev.tradewind.testkit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Counts the requests that a client sends and what DynamoDB would charge for them, which its emulator does not say: sizes,
 * indexes and the double price of transactions included. It looks at items before and after each write over a client of its
 * own, so the numbers hold for one request at a time. A request that DynamoDB refuses but its emulator may not is an
 * {@link AssertionError}.
 */
public final class RequestLedger implements ExecutionInterceptor {

    private static final ExecutionAttribute<List<Map<String, AttributeValue>>> BEFORE = new ExecutionAttribute<>("tradewind.before");

    private final Images images = new Images(Dynamo.embedded().plain());

    private final Map<String, Row> rows = new ConcurrentSkipListMap<>();

    private final KeyTraffic traffic = new KeyTraffic();

    private final List<TableIndex> indexes;

    /** A ledger for tables with the suite's due index. */
    public RequestLedger() {
        this(List.of(TableIndex.DUE));
    }

    /** A ledger for tables with these indexes. */
    public RequestLedger(List<TableIndex> indexes) {
        this.indexes = List.copyOf(indexes);
    }

    /** Starts from nothing. */
    public void reset() {
        rows.clear();
        traffic.clear();
    }

    /** @return units by the form of the partition keys that bear them */
    Map<String, KeyTraffic.Units> byKey() {
        return traffic.byKey();
    }

    /** @return requests sent, the SDK's repetitions included */
    public int requests() {
        return rows.values().stream().mapToInt(Row::requests).sum();
    }

    /** @return requests sent of the operation, such as {@code TransactWriteItems} */
    public int requestsOf(String operation) {
        return rows.getOrDefault(operation, Row.NOTHING).requests();
    }

    /** @return write units of the tables and their indexes */
    public double writeUnits() {
        return rows.values().stream().mapToDouble(Row::writeUnits).sum();
    }

    /** @return read units */
    public double readUnits() {
        return rows.values().stream().mapToDouble(Row::readUnits).sum();
    }

    /** @return a table for people, one line per operation */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(line("operation", "requests", "write units", "read units"));
        rows.forEach((operation, row) -> text.append(line(operation, row.requests(), row.writeUnits(), row.readUnits())));
        return text.append(line("total", requests(), writeUnits(), readUnits())).toString();
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        RequestLimits.check(context.request());
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        charge(attributes, new Row(1, 0, 0));
        attributes.putAttribute(BEFORE, images.of(WriteAction.of(context.request())));
    }

    @Override
    public void afterUnmarshalling(Context.AfterUnmarshalling context, ExecutionAttributes attributes) {
        List<Images.Read> reads = images.reads(context.request());
        reads.forEach(read -> traffic.read(read.table(), read.key(), read.units()));
        charge(attributes, new Row(0, 0, reads.stream().mapToDouble(Images.Read::units).sum()));
        List<WriteAction> writes = WriteAction.of(context.request());
        if (!writes.isEmpty()) {
            int times = context.request() instanceof TransactWriteItemsRequest ? 2 : 1;
            charge(attributes, new Row(0, written(writes, attributes.getAttribute(BEFORE), images.of(writes), times), 0));
        }
    }

    /** A refused condition costs what its item's write would. */
    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        List<Map<String, AttributeValue>> before = attributes.getAttribute(BEFORE);
        if (before == null) {
            return;
        }
        if (context.exception() instanceof ConditionalCheckFailedException) {
            charge(attributes, new Row(0, written(WriteAction.of(context.request()), before, before, 1), 0));
        } else if (context.exception() instanceof TransactionCanceledException cancelled && conditionFailed(cancelled)) {
            charge(attributes, new Row(0, written(WriteAction.of(context.request()), before, before, 2), 0));
        }
    }

    private static boolean conditionFailed(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream().anyMatch(reason -> "ConditionalCheckFailed".equals(reason.code()));
    }

    /** Only the table's own write is done twice by a transaction; the index follows it once, afterwards. */
    private int written(List<WriteAction> writes, List<Map<String, AttributeValue>> before, List<Map<String, AttributeValue>> after,
            int times) {
        int units = 0;
        for (int item = 0; item < before.size(); item++) {
            Map<String, AttributeValue> old = before.get(item);
            Map<String, AttributeValue> now = after.get(item);
            WriteAction write = writes.get(item);
            traffic.write(write.table(), write.key().get(TableShape.PK).s(), times * Units.write(old, now));
            indexes.forEach(index -> traffic.write(write.table(), index, old, now));
            units += times * Units.write(old, now) + indexes.stream().mapToInt(index -> index.writeUnits(old, now)).sum();
        }
        return units;
    }

    private void charge(ExecutionAttributes attributes, Row more) {
        rows.merge(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME), more, Row::plus);
    }

    private static String line(Object... cells) {
        return String.format("%-20s %10s %12s %12s%n", cells);
    }

    private record Row(int requests, double writeUnits, double readUnits) {

        static final Row NOTHING = new Row(0, 0, 0);

        Row plus(Row more) {
            return new Row(requests + more.requests, writeUnits + more.writeUnits, readUnits + more.readUnits);
        }
    }
}
