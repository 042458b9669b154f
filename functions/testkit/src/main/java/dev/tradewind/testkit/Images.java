package dev.tradewind.testkit;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern PARTITION = Pattern.compile("pk = (:\\w+)");

    private final DynamoDbClient plain;

    Images(DynamoDbClient plain) {
        this.plain = plain;
    }

    /** @return the item of each write as it is now, an empty map where there is none */
    List<Map<String, AttributeValue>> of(List<WriteAction> writes) {
        return writes.stream().map(write -> item(write.table(), write.key())).toList();
    }

    /** Read units, and the partition key that they are read from. */
    record Read(String table, String key, double units) {}

    List<Read> reads(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> List.of(read(get.tableName(), get.key(), isTrue(get.consistentRead()), 1));
            case BatchGetItemRequest batch -> batch.requestItems().entrySet().stream().flatMap(table -> table.getValue().keys().stream()
                    .map(key -> read(table.getKey(), key, isTrue(table.getValue().consistentRead()), 1))).toList();
            case TransactGetItemsRequest transaction -> transaction.transactItems().stream().map(item -> item.get())
                    .map(get -> read(get.tableName(), get.key(), true, 2)).toList();
            case QueryRequest query ->
                List.of(new Read(query.tableName(), partition(query), Units.read(queried(query), isTrue(query.consistentRead()))));
            case ScanRequest scan -> List.of(new Read(scan.tableName(), "SCAN", Units.read(scanned(scan), isTrue(scan.consistentRead()))));
            default -> List.of();
        };
    }

    private Read read(String table, Map<String, AttributeValue> key, boolean strong, int times) {
        return new Read(table, key.get(TableShape.PK).s(), times * Units.read(item(table, key), strong));
    }

    /** A query names its partition first, by equality. */
    private static String partition(QueryRequest query) {
        Matcher equality = PARTITION.matcher(query.keyConditionExpression());
        if (!equality.find()) {
            throw new AssertionError("no partition key in " + query.keyConditionExpression());
        }
        return query.expressionAttributeValues().get(equality.group(1)).s();
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
