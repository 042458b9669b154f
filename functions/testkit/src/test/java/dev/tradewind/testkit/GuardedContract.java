package dev.tradewind.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** A contract for {@link ConditionRunTest} and {@link TestkitConditionsTest}: both of its conditions are guarded. */
final class GuardedContract {

    private final String table = Dynamo.embedded().tables().commerce();

    private final DynamoDbClient client = Dynamo.embedded().client();

    @Test
    void anOrderIsPlacedOnce() {
        place();
        assertThatExceptionOfType(ConditionalCheckFailedException.class).isThrownBy(this::place);
    }

    @Test
    void stockIsNeverNegative() {
        assertThatExceptionOfType(ConditionalCheckFailedException.class).isThrownBy(() -> client.updateItem(
                update -> update.tableName(table).key(TableShape.key("SKU#1", "STOCK#07")).updateExpression("ADD #units :minus")
                        .conditionExpression("#units >= :wanted").expressionAttributeNames(Map.of("#units", "units"))
                        .expressionAttributeValues(Map.of(":minus", AttributeValue.fromN("-1"), ":wanted", AttributeValue.fromN("1")))));
        assertThat(Dynamo.embedded().items(table)).isEmpty();
    }

    private void place() {
        client.putItem(put -> put.tableName(table).item(TableShape.key("ORDER#1", "ORDER")).conditionExpression(Items.ABSENT));
    }
}
