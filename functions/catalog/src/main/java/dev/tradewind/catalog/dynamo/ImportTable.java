package dev.tradewind.catalog.dynamo;

import static dev.tradewind.lambda.table.Attributes.EXPIRES_AT;
import static dev.tradewind.lambda.table.Attributes.n;
import static dev.tradewind.lambda.table.Attributes.s;
import static dev.tradewind.lambda.table.Attributes.seconds;

import dev.tradewind.catalog.model.ImportId;
import dev.tradewind.catalog.model.ImportRecord;
import dev.tradewind.catalog.port.Imports;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.lambda.table.Write;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Imports in the catalog table, and the keys that they came under. */
@Singleton
final class ImportTable implements Imports {
    private static final Duration KEY_KEPT = Duration.ofDays(14);
    private static final String UNFINISHED = "attribute_exists(pk) AND attribute_not_exists(finished_at)";

    private final String table;
    private final ItemReader reader;
    private final Transactor transactor;
    private final Clock clock;

    ImportTable(Tables tables, ItemReader reader, Transactor transactor, Clock clock) {
        this.table = tables.catalog();
        this.reader = reader;
        this.transactor = transactor;
        this.clock = clock;
    }

    @Override
    public Optional<ImportRecord> find(ImportId id) {
        return reader.read(new ItemKey(table, ImportItems.pk(id), ImportItems.SK)).map(ImportItems::record);
    }

    @Override
    public UnderKey under(IdempotencyKey key) {
        return reader.read(new ItemKey(table, keyOf(key), "KEY")).filter(bound -> !Attributes.expired(bound, clock.instant()))
                .map(bound -> under(key, bound)).orElseGet(UnderKey.Nothing::new);
    }

    private UnderKey under(IdempotencyKey key, Map<String, AttributeValue> bound) {
        if (!bound.get("input").s().equals(key.input())) {
            return new UnderKey.OtherRequest();
        }
        return new UnderKey.Same(find(new ImportId(bound.get("import_id").s())).orElseThrow());
    }

    @Override
    public boolean begin(ImportRecord record, Optional<IdempotencyKey> key) {
        List<Write> writes = new ArrayList<>();
        writes.add(Write.put("import", table, ImportItems.item(record), Condition.absent()));
        key.ifPresent(some -> writes.add(Write.put("key", table, binding(some, record), Condition.absentOrExpired(record.startedAt()))));
        return committed(transactor.commit(writes));
    }

    @Override
    public boolean takeOver(ImportId id, Instant now, Instant leaseUntil) {
        var passed = Condition.that(UNFINISHED + " AND lease_until <= :now").value(":now", n(now.toEpochMilli()));
        return committed(transactor.commit(lease(id, leaseUntil, passed)));
    }

    @Override
    public void release(ImportId id, Instant now) {
        transactor.commit(lease(id, now, Condition.that(UNFINISHED)));
    }

    @Override
    public void finish(ImportRecord finished) {
        transactor.commit(Write.put("import", table, ImportItems.item(finished), Condition.that(UNFINISHED)));
    }

    private Write lease(ImportId id, Instant until, Condition condition) {
        return Write.update("lease", table, Attributes.key(ImportItems.pk(id), ImportItems.SK), "SET lease_until = :until",
                Map.of(":until", n(until.toEpochMilli())), condition);
    }

    private static Map<String, AttributeValue> binding(IdempotencyKey key, ImportRecord record) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key(keyOf(key), "KEY"));
        item.put("import_id", s(record.id().value()));
        item.put("input", s(key.input()));
        item.put(EXPIRES_AT, seconds(record.startedAt().plus(KEY_KEPT)));
        return item;
    }

    private static String keyOf(IdempotencyKey key) {
        return "IMPORT_KEY#" + key.record();
    }

    private static boolean committed(Commit commit) {
        return switch (commit) {
            case Commit.Committed() -> true;
            case Commit.Refused _ -> false;
        };
    }
}
