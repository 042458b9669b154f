package dev.tradewind.catalog.model;

import java.time.Instant;
import java.util.Optional;

/**
 * An import as operators look it up.
 *
 * @param startedAt when its first attempt began
 * @param leaseUntil until when an attempt may be at work; after that another may go on
 * @param finishedAt when everything was written; absent until then
 */
public record ImportRecord(ImportId id, Instant startedAt, Instant leaseUntil, Optional<Instant> finishedAt, ImportCounts counts) {
    /** An import at its beginning. */
    public static ImportRecord begun(ImportId id, Instant now, Instant leaseUntil, ImportCounts counts) {
        return new ImportRecord(id, now, leaseUntil, Optional.empty(), counts);
    }

    /** The import at its end. */
    public ImportRecord finished(Instant now, int skippedOlder) {
        return new ImportRecord(id, startedAt, leaseUntil, Optional.of(now), counts.skipping(skippedOlder));
    }

    /** {@code in_progress} or {@code finished}. */
    public String state() {
        return finishedAt.isPresent() ? "finished" : "in_progress";
    }

    /** Whether an attempt may still be at work. */
    public boolean leased(Instant now) {
        return now.isBefore(leaseUntil);
    }
}
