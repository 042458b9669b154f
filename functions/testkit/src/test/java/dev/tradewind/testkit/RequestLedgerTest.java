package dev.tradewind.testkit;

import static dev.tradewind.testkit.Items.due;
import static dev.tradewind.testkit.Items.item;
import static dev.tradewind.testkit.Items.put;
import static dev.tradewind.testkit.Items.sized;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

final class RequestLedgerTest {

    private final RequestLedger ledger = new RequestLedger();

    private final DynamoDbClient client = Dynamo.embedded().client(ledger);

    private final String table = Dynamo.embedded().tables().commerce();

    @Test
    void aPutCostsAUnitForEachStartedKilobyte() {
        store(item("small"));
        store(sized("large", 1_100));
        assertThat(ledger.requestsOf("PutItem")).isEqualTo(2);
        assertThat(ledger.writeUnits()).isEqualTo(1 + 2);
        assertThat(ledger.readUnits()).isZero();
    }

    @Test
    void anUpdateCostsTheLargerOfBothImages() {
        store(sized("a", 2_100));
        ledger.reset();
        client.updateItem(update -> update.tableName(table).key(item("a")).updateExpression("REMOVE #text")
                .expressionAttributeNames(Map.of("#text", "text")));
        assertThat(ledger.writeUnits()).isEqualTo(3);
    }

    @Test
    void aDeleteCostsWhatItRemoves() {
        store(sized("a", 1_100));
        ledger.reset();
        client.deleteItem(delete -> delete.tableName(table).key(item("a")));
        client.deleteItem(delete -> delete.tableName(table).key(item("nothing")));
        assertThat(ledger.writeUnits()).isEqualTo(2 + 1);
    }

    @Test
    void anIndexIsWrittenOnlyWhenItsEntryChanges() {
        store(due("a", "1"));
        assertThat(ledger.writeUnits()).as("a new entry").isEqualTo(1 + 1);
        ledger.reset();
        store(Items.with(due("a", "1"), "text", "not projected"));
        assertThat(ledger.writeUnits()).as("the same entry").isEqualTo(1);
        ledger.reset();
        store(due("a", "2"));
        assertThat(ledger.writeUnits()).as("a moved entry is removed and written").isEqualTo(1 + 2);
        ledger.reset();
        store(item("a"));
        assertThat(ledger.writeUnits()).as("no entry any more").isEqualTo(1 + 1);
    }

    @Test
    void aTransactionCostsTwiceButItsIndexOnce() {
        client.transactWriteItems(transaction -> transaction.transactItems(put(table, item("a")), put(table, due("b", "1"))));
        assertThat(ledger.requests()).isEqualTo(1);
        assertThat(ledger.writeUnits()).isEqualTo(2 + 2 + 1);
    }

    @Test
    void aRefusedConditionCostsToo() {
        store(sized("a", 1_100));
        ledger.reset();
        assertThatExceptionOfType(ConditionalCheckFailedException.class)
                .isThrownBy(() -> client.putItem(put -> put.tableName(table).item(item("a")).conditionExpression(Items.ABSENT)));
        assertThat(ledger.writeUnits()).isEqualTo(2);
        ledger.reset();
        assertThatExceptionOfType(TransactionCanceledException.class).isThrownBy(() -> client
                .transactWriteItems(transaction -> transaction.transactItems(put(table, item("a")), put(table, due("b", "1")))));
        assertThat(ledger.writeUnits()).isEqualTo(2 * 2 + 2);
    }

    @Test
    void readsCostAUnitForFourKilobytesAndHalfIfEventual() {
        store(sized("a", 5_000));
        client.getItem(get -> get.tableName(table).key(item("a")).consistentRead(true));
        assertThat(ledger.readUnits()).isEqualTo(2);
        ledger.reset();
        client.getItem(get -> get.tableName(table).key(item("a")).projectionExpression("pk"));
        assertThat(ledger.readUnits()).as("a projection makes nothing cheaper").isEqualTo(1);
        ledger.reset();
        client.getItem(get -> get.tableName(table).key(item("nothing")));
        assertThat(ledger.readUnits()).isEqualTo(0.5);
    }

    @Test
    void aBatchRoundsEachItemAQueryTheirSum() {
        IntStream.range(0, 3).forEach(n -> store(Map.of("pk", AttributeValue.fromS("q"), "sk", AttributeValue.fromS("" + n))));
        ledger.reset();
        var keys = IntStream.range(0, 3).mapToObj(n -> TableShape.key("q", "" + n)).toList();
        client.batchGetItem(
                batch -> batch.requestItems(Map.of(table, KeysAndAttributes.builder().keys(keys).consistentRead(true).build())));
        assertThat(ledger.readUnits()).isEqualTo(3);
        ledger.reset();
        client.query(query -> query.tableName(table).consistentRead(true).keyConditionExpression("pk = :pk").filterExpression("#sk > :pk")
                .projectionExpression("#sk").expressionAttributeNames(Map.of("#sk", "other"))
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("q"))));
        assertThat(ledger.readUnits()).isEqualTo(1);
    }

    @Test
    void twoActionsOnOneItemAreRefused() {
        assertThatThrownBy(() -> client
                .transactWriteItems(transaction -> transaction.transactItems(put(table, item("a")), put(table, Items.sized("a", 5)))))
                .isInstanceOf(AssertionError.class).hasMessageContaining("two actions").hasMessageContaining("S=a");
        assertThat(ledger.requests()).isZero();
    }

    @Test
    void moreThanAHundredOfAnythingIsRefused() {
        var actions = IntStream.rangeClosed(0, 100).mapToObj(n -> put(table, item("a" + n))).toList();
        assertThatThrownBy(() -> client.transactWriteItems(transaction -> transaction.transactItems(actions)))
                .isInstanceOf(AssertionError.class).hasMessageContaining("101 actions");
        var keys = IntStream.rangeClosed(0, 100).mapToObj(n -> item("a" + n)).toList();
        assertThatThrownBy(
                () -> client.batchGetItem(batch -> batch.requestItems(Map.of(table, KeysAndAttributes.builder().keys(keys).build()))))
                .isInstanceOf(AssertionError.class).hasMessageContaining("101 keys");
    }

    @Test
    void theTableNamesOperationsAndTotals() {
        store(item("a"));
        client.getItem(get -> get.tableName(table).key(item("a")));
        assertThat(ledger.toString().lines().map(line -> List.of(line.trim().split(" +"))))
                .contains(List.of("GetItem", "1", "0.0", "0.5"), List.of("PutItem", "1", "1.0", "0.0"),
                        List.of("total", "2", "1.0", "0.5"));
    }

    @Test
    void anIndexMayHoldMoreThanKeys() {
        TableIndex byColour = new TableIndex("colour", Set.of("colour"), Set.of("text"));
        var red = Items.with(item("a"), "colour", "red");
        assertThat(byColour.writeUnits(red, Items.with(red, "text", "x".repeat(1_100)))).isEqualTo(2);
        assertThat(byColour.writeUnits(red, Items.with(red, "other", "x"))).isZero();
    }

    private void store(Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(table).item(item));
    }
}
