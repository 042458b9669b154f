package dev.tradewind.lambda.table;

import static dev.tradewind.lambda.table.Attributes.n;
import static dev.tradewind.lambda.table.Attributes.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.lambda.Invocation;
import dev.tradewind.lambda.table.Commit.Committed;
import dev.tradewind.lambda.table.Commit.Refusal;
import dev.tradewind.lambda.table.Commit.Refused;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** DynamoDB's answers under a race, as AWS documents them for TransactWriteItems; traps 1 to 3. */
class TransactorTest {
    private static final Write ORDER = Write.put("order", "commerce", item("ORDER#1", 7), Condition.absent());
    private static final Write STOCK = Write.update("stock A", "catalog", Attributes.key("SKU#A", "STOCK#00"),
            "SET available = available - :q",
            Map.of(":q", n(1)), Condition.that("available >= :q"));
    private static final CancellationReason NONE = CancellationReason.builder().code("None").build();

    private static Map<String, AttributeValue> item(String pk, long value) {
        var item = new HashMap<>(Attributes.key(pk, "ORDER"));
        item.put("value", n(value));
        return item;
    }

    private static CancellationReason reason(String code) {
        return CancellationReason.builder().code(code).build();
    }

    private static CancellationReason refused(Map<String, AttributeValue> item) {
        return CancellationReason.builder().code("ConditionalCheckFailed").item(item).build();
    }

    private static TransactionCanceledException cancelled(CancellationReason... reasons) {
        return TransactionCanceledException.builder().cancellationReasons(Arrays.asList(reasons)).build();
    }

    private static Commit commit(ScriptedDynamo dynamo, int millis, Write... writes) {
        return new Invocation("r", "c", "f", Instant.now().plusMillis(millis)).call(() -> new Transactor(dynamo).commit(List.of(writes)));
    }

    @Test
    void aConflictIsRetriedUntilItPasses() {
        var dynamo = new ScriptedDynamo().fails(cancelled(NONE, reason("TransactionConflict")))
                .fails(cancelled(reason("ThrottlingError"), NONE))
                .fails(TransactionConflictException.builder().build()).answers(TransactWriteItemsResponse.builder().build());
        assertThat(commit(dynamo, 10_000, ORDER, STOCK)).isEqualTo(new Committed());
        assertThat(dynamo.requests()).hasSize(4);
    }

    /** A buyer must not be told that the goods are gone because somebody else was buying too. */
    @Test
    void aConflictThatLastsIsContendedAndNeverARefusal() {
        var dynamo = new ScriptedDynamo().fails(cancelled(NONE, reason("TransactionConflict")));
        assertThatExceptionOfType(Contended.class).isThrownBy(() -> commit(dynamo, 900, ORDER, STOCK)).withMessage("[order, stock A]");
        assertThat(dynamo.requests()).hasSizeGreaterThan(2);
    }

    @Test
    void withoutTimeThereIsOneTry() {
        var dynamo = new ScriptedDynamo().fails(cancelled(NONE, reason("TransactionConflict")));
        assertThatExceptionOfType(Contended.class).isThrownBy(() -> commit(dynamo, 0, ORDER, STOCK));
        assertThat(dynamo.requests()).hasSize(1);
    }

    @Test
    void outsideAnInvocationTooRetriesEnd() {
        var dynamo = new ScriptedDynamo().fails(TransactionConflictException.builder().build());
        assertThatExceptionOfType(Contended.class).isThrownBy(() -> new Transactor(dynamo).commit(ORDER));
    }

    @Test
    void refusalsCarryTheNamesOfTheirWritesAndWhatStoodInTheWay() {
        var left = Map.of("available", n(0));
        var dynamo = new ScriptedDynamo().fails(cancelled(NONE, refused(left), reason("TransactionConflict")));
        Write other = Write.put("event", "outbox", item("EVT#1", 1), Condition.absent());
        var commit = (Refused) commit(dynamo, 5_000, ORDER, STOCK, other);
        assertThat(commit.refusals()).containsExactly(new Refusal("stock A", left));
        assertThat(commit.of("stock A")).contains(new Refusal("stock A", left));
        assertThat(commit.of("order")).isEmpty();
    }

    @Test
    void aRefusalWithoutAnItemHasAnEmptyOne() {
        var dynamo = new ScriptedDynamo().fails(cancelled(NONE, reason("ConditionalCheckFailed")));
        assertThat(((Refused) commit(dynamo, 5_000, ORDER, STOCK)).refusals()).containsExactly(new Refusal("stock A", Map.of()));
    }

    @Test
    void aFaultyTransactionIsABug() {
        var dynamo = new ScriptedDynamo().fails(cancelled(reason("ValidationError"), NONE));
        assertThatExceptionOfType(TransactionCanceledException.class).isThrownBy(() -> commit(dynamo, 5_000, ORDER, STOCK));
        assertThat(dynamo.requests()).hasSize(1);
    }

    /** The answer was lost, the first try was still in progress, and then its own order stood in the way. */
    @Test
    void aTransactionRefusedByItsOwnItemsWasCommitted() {
        var dynamo = new ScriptedDynamo().fails(TransactionInProgressException.builder().build())
                .fails(cancelled(refused(item("ORDER#1", 7)), refused(Map.of("available", n(0)))));
        assertThat(commit(dynamo, 5_000, ORDER, STOCK)).isEqualTo(new Committed());
    }

    @Test
    void aTransactionRefusedByAnothersItemIsRefused() {
        var dynamo = new ScriptedDynamo().fails(cancelled(refused(item("ORDER#1", 8)), NONE));
        assertThat(commit(dynamo, 5_000, ORDER, STOCK)).isInstanceOf(Refused.class);
    }

    /** Another may have put an equal item, but not all that this one puts. */
    @Test
    void ownItemsCountOnlyTogether() {
        Write event = Write.put("event", "outbox", item("EVT#1", 1), Condition.absent());
        var dynamo = new ScriptedDynamo().fails(cancelled(refused(item("ORDER#1", 7)), NONE));
        assertThat(commit(dynamo, 5_000, ORDER, event)).isInstanceOf(Refused.class);
    }

    @Test
    void aSinglePutRefusedByItselfWasCommitted() {
        var own = ConditionalCheckFailedException.builder().item(item("ORDER#1", 7)).build();
        var others = ConditionalCheckFailedException.builder().item(item("ORDER#1", 8)).build();
        assertThat(commit(new ScriptedDynamo().fails(own), 5_000, ORDER)).isEqualTo(new Committed());
        assertThat(commit(new ScriptedDynamo().fails(others), 5_000, ORDER))
                .isEqualTo(new Refused(List.of(new Refusal("order", item("ORDER#1", 8)))));
        assertThat(commit(new ScriptedDynamo().answers(PutItemResponse.builder().build()), 5_000, ORDER)).isEqualTo(new Committed());
    }

    @Test
    void aCheckAloneIsARead() {
        Write check = new Write.Check("still", "commerce", Attributes.key("a", "b"), Condition.absent());
        assertThatIllegalArgumentException().isThrownBy(() -> commit(new ScriptedDynamo(), 5_000, check));
    }

    @Test
    void conditionsGatherTheirPlaceholders() {
        Condition condition = Condition.that("#s = :open").name("#s", "status").value(":open", s("open"));
        assertThat(condition.names()).containsExactly(Map.entry("#s", "status"));
        assertThat(condition.values()).containsExactly(Map.entry(":open", s("open")));
    }
}
