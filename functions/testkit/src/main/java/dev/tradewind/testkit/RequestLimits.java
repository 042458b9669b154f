package dev.tradewind.testkit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Limits of DynamoDB that its emulator does not hold in every version. */
final class RequestLimits {

    private static final int MOST = 100;

    private RequestLimits() {}

    static void check(SdkRequest request) {
        switch (request) {
            case TransactWriteItemsRequest transaction -> transaction(WriteAction.of(transaction));
            case BatchGetItemRequest batch ->
                atMost("BatchGetItem", "keys", batch.requestItems().values().stream().mapToInt(table -> table.keys().size()).sum());
            default -> {
                // DynamoDB Local checks the others as AWS does
            }
        }
    }

    private static void transaction(List<WriteAction> writes) {
        atMost("TransactWriteItems", "actions", writes.size());
        Set<Map.Entry<String, ?>> items = new HashSet<>();
        for (WriteAction write : writes) {
            if (!items.add(Map.entry(write.table(), write.key()))) {
                throw new AssertionError("two actions of one TransactWriteItems on the item " + write.key() + " of " + write.table());
            }
        }
    }

    private static void atMost(String operation, String what, int count) {
        if (count > MOST) {
            throw new AssertionError(operation + " with " + count + " " + what + "; DynamoDB takes " + MOST);
        }
    }
}
