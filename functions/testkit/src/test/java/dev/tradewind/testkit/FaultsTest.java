package dev.tradewind.testkit;

import static dev.tradewind.testkit.Items.item;
import static dev.tradewind.testkit.Items.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.sqs.model.RequestThrottledException;

final class FaultsTest {

    private final Faults faults = new Faults();

    private final RequestLedger ledger = new RequestLedger();

    private final DynamoDbClient client = Dynamo.embedded().client(ledger, faults);

    private final String table = Dynamo.embedded().tables().commerce();

    @Test
    void theNthTransactionConflicts() {
        faults.on("TransactWriteItems").request(2).conflict();
        transact(put(table, item("a")));
        assertThatExceptionOfType(TransactionCanceledException.class)
                .isThrownBy(() -> transact(put(table, item("b")), put(table, item("c")))).satisfies(cancelled -> assertThat(cancelled
                        .cancellationReasons()).extracting(reason -> reason.code()).containsExactly("TransactionConflict", "None"));
        transact(put(table, item("b")));
        assertThat(stored("b")).isTrue();
        assertThat(stored("c")).isFalse();
    }

    @Test
    void aConflictThatWasNeverSentIsNotCounted() {
        faults.on("TransactWriteItems").always().conflict();
        assertThatExceptionOfType(TransactionCanceledException.class).isThrownBy(() -> transact(put(table, item("a"))));
        assertThat(ledger.requests()).isZero();
        assertThat(ledger.writeUnits()).isZero();
    }

    @Test
    void aSingleWriteConflictsByItsOwnException() {
        faults.on("PutItem").always().conflict();
        assertThatExceptionOfType(TransactionConflictException.class).isThrownBy(() -> store("a"));
    }

    @Test
    void everyThirdRequestIsThrottled() {
        faults.on("PutItem").every(3).throttle();
        for (int round = 0; round < 2; round++) {
            store("a");
            store("b");
            assertThatExceptionOfType(ProvisionedThroughputExceededException.class).isThrownBy(() -> store("c"));
        }
        assertThat(stored("c")).isFalse();
    }

    @Test
    void aQueueIsThrottledInItsOwnWords() {
        faults.on("SendMessage").request(1).throttle();
        String queue = Sqs.embedded().createQueue("faults");
        assertThatExceptionOfType(RequestThrottledException.class).isThrownBy(
                () -> Sqs.embedded().client(faults).sendMessage(send -> send.queueUrl(queue).messageBody("x")));
        assertThat(Sqs.embedded().visible(queue)).isZero();
    }

    @Test
    void aTimeoutBeforeSendWritesNothing() {
        faults.on("PutItem").request(1).timeoutBeforeSend();
        assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> store("a")).withCauseInstanceOf(SocketTimeoutException.class);
        assertThat(stored("a")).isFalse();
    }

    @Test
    void aTimeoutAfterCommitHasWritten() {
        faults.on("PutItem").request(1).timeoutAfterCommit();
        assertThatExceptionOfType(ApiCallTimeoutException.class).isThrownBy(() -> store("a"));
        assertThat(stored("a")).isTrue();
        assertThat(ledger.writeUnits()).isEqualTo(1);
    }

    @Test
    void aRefusalIsLostAsWell() {
        faults.on("PutItem").request(2).timeoutAfterCommit();
        storeIfAbsent("a");
        assertThatExceptionOfType(ApiCallTimeoutException.class).isThrownBy(() -> storeIfAbsent("a"));
    }

    @Test
    void theProcessStopsBeforeAndAfterACall() {
        faults.onAny().request(1).stopBefore();
        faults.onAny().request(2).stopAfter();
        assertThatThrownBy(() -> store("a")).isInstanceOf(ProcessStopped.class);
        assertThatThrownBy(() -> store("b")).isInstanceOf(ProcessStopped.class);
        assertThat(stored("a")).isFalse();
        assertThat(stored("b")).isTrue();
    }

    @Test
    void theProcessStopsAfterARefusedCall() {
        store("a");
        faults.onAny().request(1).stopAfter();
        assertThatThrownBy(() -> storeIfAbsent("a")).isInstanceOf(ProcessStopped.class);
    }

    @Test
    void onceClearedAllWorks() {
        faults.onAny().always().throttle();
        faults.clear();
        store("a");
        assertThat(stored("a")).isTrue();
    }

    @Test
    void aPutLosesItsCondition() {
        store("a");
        assertThatExceptionOfType(ConditionalCheckFailedException.class).isThrownBy(() -> storeIfAbsent("a"));
        faults.dropCondition(1);
        storeIfAbsent("a");
    }

    @Test
    void anUpdateLosesItsConditionAndWhatOnlyThatUsed() {
        faults.dropCondition(1);
        client.updateItem(update -> update.tableName(table).key(item("a")).updateExpression("SET #state = :next")
                .conditionExpression("#state = :before AND #version = :version")
                .expressionAttributeNames(Map.of("#state", "state", "#version", "version"))
                .expressionAttributeValues(Map.of(":next", AttributeValue.fromS("placed"), ":before", AttributeValue.fromS("pending"),
                        ":version", AttributeValue.fromN("1"))));
        assertThat(Dynamo.embedded().item(table, "a", "A").orElseThrow()).containsEntry("state", AttributeValue.fromS("placed"));
    }

    @Test
    void aDeleteLosesItsCondition() {
        store("a");
        faults.dropCondition(1);
        client.deleteItem(delete -> delete.tableName(table).key(item("a")).conditionExpression("version = :v")
                .expressionAttributeValues(Map.of(":v", AttributeValue.fromN("1"))));
        assertThat(stored("a")).isFalse();
    }

    @Test
    void onlyTheKthConditionOfATransactionIsDropped() {
        store("a");
        var again = new TransactWriteItem[]{put(table, item("b")), put(table, item("a"))};
        faults.dropCondition(1);
        assertThatExceptionOfType(TransactionCanceledException.class).isThrownBy(() -> transact(again));
        faults.dropCondition(2);
        transact(again);
        assertThat(stored("b")).isTrue();
    }

    @Test
    void aCheckWithoutItsConditionHoldsAlways() {
        var check = TransactWriteItem.builder().conditionCheck(condition -> condition.tableName(table).key(item("nothing"))
                .conditionExpression("version = :v").expressionAttributeValues(Map.of(":v", AttributeValue.fromN("1")))).build();
        assertThatExceptionOfType(TransactionCanceledException.class).isThrownBy(() -> transact(check, put(table, item("a"))));
        faults.dropCondition(1);
        transact(check, put(table, item("a")));
        assertThat(stored("a")).isTrue();
    }

    private void transact(TransactWriteItem... items) {
        client.transactWriteItems(transaction -> transaction.transactItems(items));
    }

    private void store(String pk) {
        client.putItem(put -> put.tableName(table).item(item(pk)));
    }

    private void storeIfAbsent(String pk) {
        client.putItem(put -> put.tableName(table).item(item(pk)).conditionExpression(Items.ABSENT));
    }

    private boolean stored(String pk) {
        return Dynamo.embedded().item(table, pk, "A").isPresent();
    }
}
