package dev.tradewind.fx;

import dev.tradewind.fx.model.ImportCounts;
import dev.tradewind.fxquoting.RateSource;
import io.micronaut.serde.annotation.Serdeable;

/**
 * The counts of an import in answers.
 *
 * @param complete whether every day of the file is stored as the file has it
 */
@Serdeable
record ImportBody(String source, boolean complete, long imported, long unchanged, long differing, long failed, long left) {

    static ImportBody of(RateSource source, ImportCounts counts) {
        return new ImportBody(source.name(), counts.isComplete(), counts.imported(), counts.unchanged(), counts.differing(),
                counts.failed(),
                counts.left());
    }
}
