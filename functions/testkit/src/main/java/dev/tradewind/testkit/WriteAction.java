package dev.tradewind.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** One write to one item, whichever of DynamoDB's requests it travels in. */
record WriteAction(Kind kind, String table, Map<String, AttributeValue> key, Optional<String> condition, Map<String, String> names,
        Map<String, AttributeValue> values) {

    enum Kind {
        PUT, UPDATE, DELETE, CHECK
    }

    /** @return the writes of the request in its order; none if it only reads or is not DynamoDB's */
    static List<WriteAction> of(SdkRequest request) {
        return switch (request) {
            case TransactWriteItemsRequest transaction -> transaction.transactItems().stream().map(WriteAction::of).toList();
            case PutItemRequest put -> List.of(new WriteAction(Kind.PUT, put.tableName(), keyOf(put.item()),
                    Optional.ofNullable(put.conditionExpression()), put.expressionAttributeNames(), put.expressionAttributeValues()));
            case UpdateItemRequest update ->
                List.of(new WriteAction(Kind.UPDATE, update.tableName(), update.key(), Optional.ofNullable(update.conditionExpression()),
                        update.expressionAttributeNames(), update.expressionAttributeValues()));
            case DeleteItemRequest delete ->
                List.of(new WriteAction(Kind.DELETE, delete.tableName(), delete.key(), Optional.ofNullable(delete.conditionExpression()),
                        delete.expressionAttributeNames(), delete.expressionAttributeValues()));
            case BatchWriteItemRequest batch -> batch.requestItems().entrySet().stream()
                    .flatMap(table -> table.getValue().stream().map(write -> of(table.getKey(), write))).toList();
            default -> List.of();
        };
    }

    private static WriteAction of(TransactWriteItem item) {
        return Stream.of(Optional.ofNullable(item.put()).map(WriteAction::of), Optional.ofNullable(item.update()).map(WriteAction::of),
                Optional.ofNullable(item.delete()).map(WriteAction::of), Optional.ofNullable(item.conditionCheck()).map(WriteAction::of))
                .flatMap(Optional::stream).findFirst().orElseThrow();
    }

    private static WriteAction of(Put put) {
        return new WriteAction(Kind.PUT, put.tableName(), keyOf(put.item()), Optional.ofNullable(put.conditionExpression()),
                put.expressionAttributeNames(), put.expressionAttributeValues());
    }

    private static WriteAction of(Update update) {
        return new WriteAction(Kind.UPDATE, update.tableName(), update.key(), Optional.ofNullable(update.conditionExpression()),
                update.expressionAttributeNames(), update.expressionAttributeValues());
    }

    private static WriteAction of(Delete delete) {
        return new WriteAction(Kind.DELETE, delete.tableName(), delete.key(), Optional.ofNullable(delete.conditionExpression()),
                delete.expressionAttributeNames(), delete.expressionAttributeValues());
    }

    private static WriteAction of(ConditionCheck check) {
        return new WriteAction(Kind.CHECK, check.tableName(), check.key(), Optional.of(check.conditionExpression()),
                check.expressionAttributeNames(), check.expressionAttributeValues());
    }

    private static WriteAction of(String table, WriteRequest write) {
        return write.putRequest() != null
                ? new WriteAction(Kind.PUT, table, keyOf(write.putRequest().item()), Optional.empty(), Map.of(), Map.of())
                : new WriteAction(Kind.DELETE, table, write.deleteRequest().key(), Optional.empty(), Map.of(), Map.of());
    }

    private static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
        return Map.of(TableShape.PK, item.get(TableShape.PK), TableShape.SK, item.get(TableShape.SK));
    }
}
