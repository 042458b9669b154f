package dev.tradewind.catalog.port;

import dev.tradewind.catalog.model.ImportId;
import dev.tradewind.catalog.model.ImportRecord;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Imports that last as long as a test. */
public final class ImportsInMemory implements Imports {
    private static final Duration KEY_KEPT = Duration.ofDays(14);

    private final Map<ImportId, ImportRecord> records = new HashMap<>();
    private final Map<String, Bound> keys = new HashMap<>();
    private final Clock clock;

    private record Bound(String input, ImportId id, Instant until) {}

    public ImportsInMemory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<ImportRecord> find(ImportId id) {
        return Optional.ofNullable(records.get(id));
    }

    @Override
    public synchronized UnderKey under(IdempotencyKey key) {
        Optional<Bound> bound = bound(key, clock.instant());
        if (bound.isPresent() && !bound.get().input().equals(key.input())) {
            return new UnderKey.OtherRequest();
        }
        return bound.<UnderKey>map(found -> new UnderKey.Same(records.get(found.id()))).orElseGet(UnderKey.Nothing::new);
    }

    @Override
    public synchronized boolean begin(ImportRecord record, Optional<IdempotencyKey> key) {
        if (records.containsKey(record.id()) || key.flatMap(some -> bound(some, record.startedAt())).isPresent()) {
            return false;
        }
        records.put(record.id(), record);
        key.ifPresent(some -> keys.put(some.record(), new Bound(some.input(), record.id(), record.startedAt().plus(KEY_KEPT))));
        return true;
    }

    @Override
    public synchronized boolean takeOver(ImportId id, Instant now, Instant leaseUntil) {
        boolean free = unfinished(id).filter(record -> !record.leased(now)).isPresent();
        if (free) {
            records.computeIfPresent(id, (_, record) -> leased(record, leaseUntil));
        }
        return free;
    }

    @Override
    public synchronized void release(ImportId id, Instant now) {
        unfinished(id).ifPresent(record -> records.put(id, leased(record, now)));
    }

    @Override
    public synchronized void finish(ImportRecord finished) {
        unfinished(finished.id()).ifPresent(_ -> records.put(finished.id(), finished));
    }

    private Optional<ImportRecord> unfinished(ImportId id) {
        return find(id).filter(record -> record.finishedAt().isEmpty());
    }

    private Optional<Bound> bound(IdempotencyKey key, Instant now) {
        return Optional.ofNullable(keys.get(key.record())).filter(bound -> !bound.until().isBefore(now));
    }

    private static ImportRecord leased(ImportRecord record, Instant until) {
        return new ImportRecord(record.id(), record.startedAt(), until, record.finishedAt(), record.counts());
    }
}
