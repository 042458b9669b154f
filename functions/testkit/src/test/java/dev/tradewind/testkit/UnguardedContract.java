package dev.tradewind.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A contract for {@link ConditionRunTest} that never asks what happens when its condition does not hold. */
final class UnguardedContract {

    @Test
    void aSessionIsCancelled() {
        String table = Dynamo.embedded().tables().commerce();
        Dynamo.embedded().plain()
                .putItem(put -> put.tableName(table).item(Items.with(TableShape.key("CHECKOUT#1", "CHECKOUT"), "state", "ready")));
        Dynamo.embedded().client().updateItem(update -> update.tableName(table).key(TableShape.key("CHECKOUT#1", "CHECKOUT"))
                .updateExpression("SET #state = :next").conditionExpression("#state = :before")
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(Map.of(":next", AttributeValue.fromS("cancelled"), ":before", AttributeValue.fromS("ready"))));
        assertThat(Dynamo.embedded().item(table, "CHECKOUT#1", "CHECKOUT").orElseThrow()).containsEntry("state",
                AttributeValue.fromS("cancelled"));
    }
}
