package dev.tradewind.lambda.table;

import static dev.tradewind.lambda.table.Attributes.n;
import static dev.tradewind.lambda.table.Attributes.s;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.due.DueIndex;
import dev.tradewind.lambda.table.Commit.Committed;
import dev.tradewind.lambda.table.Commit.Refused;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.RequestLedger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The kit's writes, reads and due index against a real service. */
class StoredTest {
    private static final Dynamo DYNAMO = Dynamo.embedded();
    private static final String TABLE = DYNAMO.tables().commerce();
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final Transactor transactor = new Transactor(DYNAMO.client());
    private final ItemReader reader = new ItemReader(DYNAMO.client());
    private final String id = UUID.randomUUID().toString();

    private ItemKey key(String pk) {
        return new ItemKey(TABLE, pk + id, "X");
    }

    private Map<String, AttributeValue> item(String pk, Map<String, AttributeValue> more) {
        var item = new HashMap<>(more);
        item.putAll(key(pk).attributes());
        return item;
    }

    private Write put(String pk, Map<String, AttributeValue> more) {
        return Write.put("put " + pk, TABLE, item(pk, more), Condition.absent());
    }

    private Write take(String pk, long quantity) {
        return Write.update("take " + pk, TABLE, key(pk).attributes(), "SET #a = #a - :q", Map.of("#a", "available"),
                Map.of(":q", n(quantity)),
                Condition.that("available >= :q"));
    }

    @Test
    void aTransactionIsAllOrNothing() {
        transactor.commit(put("A", Map.of("available", n(5))));
        transactor.commit(put("B", Map.of("available", n(1))));
        assertThat(transactor.commit(List.of(take("A", 2), take("B", 2)))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusals()).singleElement().extracting(Commit.Refusal::name).isEqualTo("take B");
            assertThat(refused.of("take B").orElseThrow().item()).containsEntry("available", n(1));
        });
        assertThat(reader.read(key("A")).orElseThrow()).containsEntry("available", n(5));
        assertThat(transactor.commit(List.of(take("A", 2), take("B", 1)))).isEqualTo(new Committed());
        assertThat(reader.read(key("A")).orElseThrow()).containsEntry("available", n(3));
    }

    @Test
    void everyKindOfWriteHasItsCondition() {
        transactor.commit(put("A", Map.of("v", n(1))));
        Condition second = Condition.that("v = :v").value(":v", n(2));
        Condition first = Condition.that("v = :v").value(":v", n(1));
        var delete = new Write.Delete("delete", TABLE, key("A").attributes(), second);
        var check = new Write.Check("check", TABLE, key("A").attributes(), second);
        assertThat(transactor.commit(delete)).isInstanceOf(Refused.class);
        assertThat(transactor.commit(List.of(check, put("B", Map.of())))).isInstanceOf(Refused.class);
        assertThat(transactor.commit(take("A", 1))).isInstanceOf(Refused.class);
        assertThat(transactor.commit(List.of(new Write.Check("check", TABLE, key("A").attributes(), first), put("B", Map.of()))))
                .isEqualTo(new Committed());
        assertThat(transactor.commit(List.of(new Write.Delete("delete", TABLE, key("A").attributes(), first), put("C", Map.of()))))
                .isEqualTo(new Committed());
        assertThat(reader.read(key("A"))).isEmpty();
    }

    @Test
    void anItemPastItsTimeCountsAsAbsent() {
        transactor.commit(put("A", Map.of("expires_at", n(NOW.getEpochSecond()))));
        Write again = Write.put("again", TABLE, item("A", Map.of("v", n(2))), Condition.absentOrExpired(NOW));
        Write later = Write.put("later", TABLE, item("A", Map.of("v", n(2))), Condition.absentOrExpired(NOW.plusSeconds(1)));
        assertThat(transactor.commit(again)).isInstanceOf(Refused.class);
        assertThat(Attributes.expired(reader.read(key("A")).orElseThrow(), NOW)).isFalse();
        assertThat(Attributes.expired(reader.read(key("A")).orElseThrow(), NOW.plusSeconds(1))).isTrue();
        assertThat(transactor.commit(later)).isEqualTo(new Committed());
        assertThat(Attributes.expired(reader.read(key("A")).orElseThrow(), Instant.MAX)).isFalse();
    }

    @Test
    void manyItemsAreReadAtOnce() {
        List<ItemKey> keys = IntStream.range(0, 120).mapToObj(n -> key("N" + n)).toList();
        IntStream.range(0, 105).forEach(n -> transactor.commit(put("N" + n, Map.of("v", n(n)))));
        var found = reader.readAll(IntStream.range(0, 240).mapToObj(n -> keys.get(n % 120)).toList());
        assertThat(found).hasSize(105);
        assertThat(found.get(key("N104"))).containsEntry("v", n(104));
        assertThat(reader.readAll(List.of())).isEmpty();
    }

    @Test
    void onlyWhatIsDueIsFoundOldestFirst() {
        var due = new DueIndex(DYNAMO.client());
        String kind = "expiry" + id;
        transactor.commit(put("now", DueIndex.attributes(kind, NOW, "same")));
        transactor.commit(put("earlier", DueIndex.attributes(kind, NOW.minusSeconds(60), "same")));
        transactor.commit(put("earliest", DueIndex.attributes(kind, NOW.minusSeconds(86_400 * 40), "same")));
        transactor.commit(put("later", DueIndex.attributes(kind, NOW.plusMillis(1), "same")));
        transactor.commit(put("other", DueIndex.attributes("other" + id, NOW, "same")));
        transactor.commit(put("none", Map.of("v", s("x"))));
        assertThat(due.due(TABLE, kind, NOW)).containsExactly(key("earliest"), key("earlier"), key("now"));
    }

    @Test
    void whatIsNoLongerWaitingLeavesTheSparseIndex() {
        var due = new DueIndex(DYNAMO.client());
        String kind = "retry" + id;
        transactor.commit(put("A", DueIndex.attributes(kind, NOW, "a")));
        assertThat(due.due(TABLE, kind, NOW)).containsExactly(key("A"));
        transactor.commit(Write.update("done", TABLE, key("A").attributes(), "REMOVE due_pk, due_sk", Map.of(),
                Condition.that("attribute_exists(pk)")));
        assertThat(due.due(TABLE, kind, NOW)).isEmpty();
    }

    @Test
    void workIsSpreadOverTheShardsAndAllFound() {
        var due = new DueIndex(DYNAMO.client());
        String kind = "spread" + id;
        IntStream.range(0, 40).forEach(n -> transactor.commit(put("S" + n, DueIndex.attributes(kind, NOW, "id-" + n))));
        assertThat(IntStream.range(0, 40).mapToObj(n -> DueIndex.attributes(kind, NOW, "id-" + n).get("due_pk").s()).distinct())
                .hasSizeGreaterThan(8).allSatisfy(partition -> assertThat(partition).startsWith("DUE#" + kind + "#"));
        assertThat(due.due(TABLE, kind, NOW)).hasSize(40);
    }

    /** A sweep costs one request for each shard, whatever was missed, and one more for each further page. */
    @Test
    void aSweepAsksEveryShardOnceAndPageByPage() {
        RequestLedger ledger = new RequestLedger();
        var due = new DueIndex(DYNAMO.client(ledger));
        String kind = "pages" + id;
        assertThat(due.due(TABLE, kind, NOW)).isEmpty();
        assertThat(ledger.requestsOf("Query")).isEqualTo(DueIndex.SHARDS);
        IntStream.rangeClosed(0, 200).forEach(n -> transactor.commit(put("P" + n, DueIndex.attributes(kind, NOW.minusSeconds(n), "one"))));
        ledger.reset();
        assertThat(due.due(TABLE, kind, NOW)).hasSize(201).startsWith(key("P200"));
        assertThat(ledger.requestsOf("Query")).isEqualTo(DueIndex.SHARDS + 1);
        ledger.reset();
        assertThat(due.due(TABLE, kind, NOW).limit(10)).hasSize(10);
        assertThat(ledger.requestsOf("Query")).as("not read further than it is consumed").isLessThanOrEqualTo(DueIndex.SHARDS);
    }
}
