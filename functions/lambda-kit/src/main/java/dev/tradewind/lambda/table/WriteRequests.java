package dev.tradewind.lambda.table;

import static software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** {@link Write}s as the SDK's requests; each asks for the old item, so that a refusal can say what stood in its way. */
final class WriteRequests {
    private WriteRequests() {}

    static TransactWriteItem inTransaction(Write write) {
        var item = TransactWriteItem.builder();
        Condition condition = write.condition();
        return switch (write) {
            case Write.Put put -> item.put(Put.builder().tableName(put.table()).item(put.item()).conditionExpression(condition.expression())
                    .expressionAttributeNames(names(condition)).expressionAttributeValues(values(condition))
                    .returnValuesOnConditionCheckFailure(ALL_OLD).build()).build();
            case Write.Update update -> item.update(Update.builder().tableName(update.table()).key(update.key())
                    .updateExpression(update.expression()).conditionExpression(condition.expression())
                    .expressionAttributeNames(orNull(update.allNames())).expressionAttributeValues(orNull(update.allValues()))
                    .returnValuesOnConditionCheckFailure(ALL_OLD).build()).build();
            case Write.Delete delete -> item.delete(Delete.builder().tableName(delete.table()).key(delete.key())
                    .conditionExpression(condition.expression()).expressionAttributeNames(names(condition))
                    .expressionAttributeValues(values(condition)).returnValuesOnConditionCheckFailure(ALL_OLD).build()).build();
            case Write.Check check -> item.conditionCheck(ConditionCheck.builder().tableName(check.table()).key(check.key())
                    .conditionExpression(condition.expression()).expressionAttributeNames(names(condition))
                    .expressionAttributeValues(values(condition)).returnValuesOnConditionCheckFailure(ALL_OLD).build()).build();
        };
    }

    static PutItemRequest put(Write.Put put) {
        Condition condition = put.condition();
        return PutItemRequest.builder().tableName(put.table()).item(put.item()).conditionExpression(condition.expression())
                .expressionAttributeNames(names(condition)).expressionAttributeValues(values(condition))
                .returnValuesOnConditionCheckFailure(ALL_OLD).build();
    }

    static UpdateItemRequest update(Write.Update update) {
        return UpdateItemRequest.builder().tableName(update.table()).key(update.key()).updateExpression(update.expression())
                .conditionExpression(update.condition().expression()).expressionAttributeNames(orNull(update.allNames()))
                .expressionAttributeValues(orNull(update.allValues())).returnValuesOnConditionCheckFailure(ALL_OLD).build();
    }

    static DeleteItemRequest delete(Write.Delete delete) {
        Condition condition = delete.condition();
        return DeleteItemRequest.builder().tableName(delete.table()).key(delete.key()).conditionExpression(condition.expression())
                .expressionAttributeNames(names(condition)).expressionAttributeValues(values(condition))
                .returnValuesOnConditionCheckFailure(ALL_OLD).build();
    }

    private static Map<String, String> names(Condition condition) {
        return orNull(condition.names());
    }

    private static Map<String, AttributeValue> values(Condition condition) {
        return orNull(condition.values());
    }

    /** DynamoDB refuses an empty map of placeholders. */
    private static <V> Map<String, V> orNull(Map<String, V> map) {
        return map.isEmpty() ? null : map;
    }
}
