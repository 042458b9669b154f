package dev.tradewind.catalog.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.catalog.model.ImportCounts;
import dev.tradewind.catalog.model.ImportId;
import dev.tradewind.catalog.model.ImportRecord;
import dev.tradewind.catalog.port.Imports.UnderKey;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.testkit.FixedClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every record of imports does. */
public abstract class ImportsContract {
    private static final String NOW = "2026-11-22T10:00:00Z";
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final IdempotencyKey KEY = new IdempotencyKey("a".repeat(64), "first input");
    private static final ImportId FIRST = new ImportId("019ab6f0-0000-7000-8000-000000000001");
    private static final ImportId SECOND = new ImportId("019ab6f0-0000-7000-8000-000000000002");

    private final FixedClock clock = FixedClock.at(NOW);

    private Imports imports;

    protected abstract Imports emptyStore(Clock clock);

    @BeforeEach
    void open() {
        imports = emptyStore(clock);
    }

    @Test
    void anImportReadsBackAsItBeganAndAsItEnded() {
        ImportRecord record = record(FIRST);
        assertThat(imports.begin(record, Optional.empty())).isTrue();
        assertThat(imports.find(FIRST)).contains(record);
        assertThat(imports.find(SECOND)).isEmpty();
        ImportRecord finished = record.finished(now().plusSeconds(5), 3);
        imports.finish(finished);
        assertThat(imports.find(FIRST)).contains(finished);
    }

    @Test
    void anImportBeginsOnce() {
        imports.begin(record(FIRST), Optional.empty());
        imports.finish(record(FIRST).finished(now(), 0));
        assertThat(imports.begin(record(FIRST), Optional.empty())).isFalse();
        assertThat(imports.find(FIRST).orElseThrow().finishedAt()).isPresent();
    }

    @Test
    void aKeyIsBoundToOneImportAndTheOtherNeverBegins() {
        assertThat(imports.under(KEY)).isEqualTo(new UnderKey.Nothing());
        assertThat(imports.begin(record(FIRST), Optional.of(KEY))).isTrue();
        assertThat(imports.begin(record(SECOND), Optional.of(KEY))).isFalse();
        assertThat(imports.find(SECOND)).isEmpty();
        assertThat(imports.under(KEY)).isEqualTo(new UnderKey.Same(record(FIRST)));
        assertThat(imports.under(new IdempotencyKey(KEY.record(), "other input"))).isEqualTo(new UnderKey.OtherRequest());
    }

    @Test
    void aKeyIsFreeAgainAfterAFortnight() {
        imports.begin(record(FIRST), Optional.of(KEY));
        clock.advance(Duration.ofDays(14));
        assertThat(imports.under(KEY)).isEqualTo(new UnderKey.Same(imports.find(FIRST).orElseThrow()));
        clock.advance(Duration.ofSeconds(1));
        assertThat(imports.under(KEY)).isEqualTo(new UnderKey.Nothing());
        assertThat(imports.begin(record(SECOND), Optional.of(KEY))).isTrue();
    }

    @Test
    void anImportIsTakenOverOnceItsLeaseHasPassedAndByOne() {
        imports.begin(record(FIRST), Optional.empty());
        assertThat(takenOver(FIRST)).isFalse();
        clock.advance(LEASE);
        assertThat(takenOver(FIRST)).isTrue();
        assertThat(takenOver(FIRST)).isFalse();
        assertThat(imports.find(FIRST).orElseThrow().leaseUntil()).isEqualTo(now().plus(LEASE));
        assertThat(takenOver(SECOND)).isFalse();
    }

    @Test
    void whatWasLetGoCanBeTakenOverAtOnce() {
        imports.begin(record(FIRST), Optional.empty());
        imports.release(FIRST, now());
        assertThat(takenOver(FIRST)).isTrue();
    }

    /** An attempt that outlived its lease comes to its end after the one that took over. */
    @Test
    void aFinishedImportStaysAsItEnded() {
        imports.begin(record(FIRST), Optional.empty());
        ImportRecord finished = record(FIRST).finished(now(), 0);
        imports.finish(finished);
        clock.advance(LEASE.multipliedBy(2));
        imports.release(FIRST, now());
        assertThat(takenOver(FIRST)).isFalse();
        imports.finish(record(FIRST).finished(now(), 7));
        assertThat(imports.find(FIRST)).contains(finished);
    }

    @Test
    void whatNeverBeganNeitherEndsNorIsLetGo() {
        imports.release(FIRST, now());
        imports.finish(record(FIRST).finished(now(), 0));
        assertThat(imports.find(FIRST)).isEmpty();
    }

    private boolean takenOver(ImportId id) {
        return imports.takeOver(id, now(), now().plus(LEASE));
    }

    private ImportRecord record(ImportId id) {
        Instant start = Instant.parse(NOW);
        Instant began = id.equals(FIRST) ? start : now();
        return ImportRecord.begun(id, began, began.plus(LEASE), new ImportCounts(1, 2, 3, 4, 5, 0));
    }

    private Instant now() {
        return clock.instant();
    }
}
