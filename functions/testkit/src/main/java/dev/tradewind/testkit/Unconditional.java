package dev.tradewind.testkit;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Takes the condition out of one write of a request, with the placeholders that only it used. */
final class Unconditional {

    /** In the place of a check's condition: without the check, the reasons of a refused transaction would shift. */
    private static final String ALWAYS = "attribute_exists(pk) OR attribute_not_exists(pk)";

    private Unconditional() {}

    /** @return the request without the condition of its write at that index */
    static SdkRequest of(SdkRequest request, int index) {
        return switch (request) {
            case TransactWriteItemsRequest transaction -> transaction(transaction, index);
            case PutItemRequest put -> put.toBuilder().conditionExpression(null).returnValuesOnConditionCheckFailure((String) null)
                    .expressionAttributeNames(null).expressionAttributeValues(null).build();
            case DeleteItemRequest delete -> delete.toBuilder().conditionExpression(null).returnValuesOnConditionCheckFailure((String) null)
                    .expressionAttributeNames(null).expressionAttributeValues(null).build();
            case UpdateItemRequest update -> update.toBuilder().conditionExpression(null).returnValuesOnConditionCheckFailure((String) null)
                    .expressionAttributeNames(Placeholders.used(update.expressionAttributeNames(), update.updateExpression()))
                    .expressionAttributeValues(Placeholders.used(update.expressionAttributeValues(), update.updateExpression())).build();
            default -> throw new IllegalArgumentException("no conditional write: " + request);
        };
    }

    private static SdkRequest transaction(TransactWriteItemsRequest transaction, int index) {
        List<TransactWriteItem> items = new ArrayList<>(transaction.transactItems());
        items.set(index, item(items.get(index)));
        return transaction.toBuilder().transactItems(items).build();
    }

    private static TransactWriteItem item(TransactWriteItem item) {
        TransactWriteItem.Builder builder = item.toBuilder();
        if (item.put() != null) {
            builder.put(item.put().toBuilder().conditionExpression(null).returnValuesOnConditionCheckFailure((String) null)
                    .expressionAttributeNames(null).expressionAttributeValues(null).build());
        }
        if (item.delete() != null) {
            builder.delete(item.delete().toBuilder().conditionExpression(null).returnValuesOnConditionCheckFailure((String) null)
                    .expressionAttributeNames(null).expressionAttributeValues(null).build());
        }
        if (item.update() != null) {
            builder.update(item.update().toBuilder().conditionExpression(null).returnValuesOnConditionCheckFailure((String) null)
                    .expressionAttributeNames(Placeholders.used(item.update().expressionAttributeNames(), item.update().updateExpression()))
                    .expressionAttributeValues(
                            Placeholders.used(item.update().expressionAttributeValues(), item.update().updateExpression()))
                    .build());
        }
        if (item.conditionCheck() != null) {
            builder.conditionCheck(item.conditionCheck().toBuilder().conditionExpression(ALWAYS).expressionAttributeNames(null)
                    .expressionAttributeValues(null).build());
        }
        return builder.build();
    }
}
