package dev.tradewind.catalog;

import dev.tradewind.catalog.csv.ImportFaults;
import dev.tradewind.catalog.model.ImportRecord;

/** Every way in which a request to import can end. */
sealed interface ImportOutcome {
    /** Everything is written. */
    record Imported(ImportRecord record) implements ImportOutcome {}

    /** The same request was finished before. */
    record Replayed(ImportRecord record) implements ImportOutcome {}

    /** Nothing was written. */
    record Invalid(ImportFaults faults) implements ImportOutcome {}

    /** The key belongs to another request. */
    record KeyReused() implements ImportOutcome {}

    /** An attempt under this key may be at work. */
    record StillRunning() implements ImportOutcome {}

    /** Time ran out half-way; the same request with the same key goes on. */
    record Unfinished(ImportRecord record) implements ImportOutcome {}
}
