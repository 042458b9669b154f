package dev.tradewind.testkit;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Capacity units of sizes: a write per started KB, a read per started 4 KB, never less than one; half if eventual. */
final class Units {

    private static final int WRITE_BYTES = 1_024;

    private static final int READ_BYTES = 4_096;

    private Units() {}

    static int write(Map<String, AttributeValue> item) {
        return started(ItemSize.of(item), WRITE_BYTES);
    }

    /** Of a replaced or updated item the larger image counts. */
    static int write(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        return Math.max(write(before), write(after));
    }

    static double read(Map<String, AttributeValue> item, boolean strong) {
        return read(List.of(item), strong);
    }

    /** A query's items are summed before they are rounded. */
    static double read(List<Map<String, AttributeValue>> items, boolean strong) {
        int units = started(items.stream().mapToInt(ItemSize::of).sum(), READ_BYTES);
        return strong ? units : units / 2.0;
    }

    private static int started(int bytes, int unit) {
        return Math.max(1, Math.ceilDiv(bytes, unit));
    }
}
