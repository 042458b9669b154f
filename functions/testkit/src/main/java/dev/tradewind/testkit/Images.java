package dev.tradewind.testkit;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;

/** Whole items beside a request, over a client that no interceptor sees: filters and projections make no read cheaper. */
final class Images {

    private final DynamoDbClient plain;

    Images(DynamoDbClient plain) {
        this.plain = plain;
    }

    /** @return the item of each write as it is now, an empty map where there is none */
    List<Map<String, AttributeValue>> of(List<WriteAction> writes) {
        return writes.stream().map(write -> item(write.table(), write.key())).toList();
    }

    double readUnits(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> Units.read(item(get.tableName(), get.key()), isTrue(get.consistentRead()));
            case BatchGetItemRequest batch -> batch(batch);
            case TransactGetItemsRequest transaction -> transaction.transactItems().stream().map(item -> item.get())
                    .mapToDouble(get -> 2 * Units.read(item(get.tableName(), get.key()), true)).sum();
            case QueryRequest query -> Units.read(queried(query), isTrue(query.consistentRead()));
            case ScanRequest scan -> Units.read(scanned(scan), isTrue(scan.consistentRead()));
            default -> 0;
        };
    }

    private double batch(BatchGetItemRequest batch) {
        return batch.requestItems().entrySet().stream().mapToDouble(table -> table.getValue().keys().stream()
                .mapToDouble(key -> Units.read(item(table.getKey(), key), isTrue(table.getValue().consistentRead()))).sum()).sum();
    }

    private List<Map<String, AttributeValue>> queried(QueryRequest query) {
        return plain.query(query.toBuilder().filterExpression(null).projectionExpression(null).select((String) null)
                .expressionAttributeNames(Placeholders.used(query.expressionAttributeNames(), query.keyConditionExpression()))
                .expressionAttributeValues(Placeholders.used(query.expressionAttributeValues(), query.keyConditionExpression()))
                .overrideConfiguration((AwsRequestOverrideConfiguration) null).build()).items();
    }

    private List<Map<String, AttributeValue>> scanned(ScanRequest scan) {
        return plain.scan(scan.toBuilder().filterExpression(null).projectionExpression(null).select((String) null)
                .expressionAttributeNames(null).expressionAttributeValues(null)
                .overrideConfiguration((AwsRequestOverrideConfiguration) null).build()).items();
    }

    private Map<String, AttributeValue> item(String table, Map<String, AttributeValue> key) {
        return plain.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
    }

    private static boolean isTrue(Boolean set) {
        return Boolean.TRUE.equals(set);
    }
}
