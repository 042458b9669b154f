package dev.tradewind.catalog;

import dev.tradewind.catalog.ImportOutcome.Invalid;
import dev.tradewind.catalog.ImportOutcome.KeyReused;
import dev.tradewind.catalog.ImportOutcome.Replayed;
import dev.tradewind.catalog.ImportOutcome.StillRunning;
import dev.tradewind.catalog.csv.CatalogFiles;
import dev.tradewind.catalog.model.ImportCounts;
import dev.tradewind.catalog.model.ImportId;
import dev.tradewind.catalog.model.ImportRecord;
import dev.tradewind.catalog.port.Imports;
import dev.tradewind.catalog.port.Imports.UnderKey;
import dev.tradewind.catalog.port.Products;
import dev.tradewind.kernel.IdSource;
import dev.tradewind.lambda.Invocation;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/**
 * Imports catalogue files. They are read completely and held against what is stored before the first write. Then the import is
 * recorded and its key bound to it, the items are written, each under a condition, and last the record is closed: an attempt
 * that stops anywhere leaves an open record, and the same request under the same key goes on from there.
 */
@Singleton
final class ImportCatalog {
    private final Imports imports;
    private final Products products;
    private final WriteCatalog writes;
    private final Clock clock;
    private final IdSource ids;

    ImportCatalog(Imports imports, Products products, WriteCatalog writes, Clock clock, IdSource ids) {
        this.imports = imports;
        this.products = products;
        this.writes = writes;
        this.clock = clock;
        this.ids = ids;
    }

    ImportOutcome handle(ImportCommand command) {
        CatalogFiles files = CatalogFiles.read(command.files());
        if (!files.faults().isEmpty()) {
            return new Invalid(files.faults());
        }
        UnderKey earlier = command.key().map(imports::under).orElseGet(UnderKey.Nothing::new);
        return switch (earlier) {
            case UnderKey.Nothing() -> first(command, files);
            case UnderKey.OtherRequest() -> new KeyReused();
            case UnderKey.Same(ImportRecord record) -> again(record, files);
        };
    }

    private ImportOutcome first(ImportCommand command, CatalogFiles files) {
        files.check(products.findAll(files.unlisted()));
        if (!files.faults().isEmpty()) {
            return new Invalid(files.faults());
        }
        Instant now = clock.instant();
        var id = new ImportId(ids.uuid7().toString());
        var record = ImportRecord.begun(id, now, leaseFrom(now), ImportCounts.of(files.change()));
        return imports.begin(record, command.key()) ? writes.of(record, files.change()) : new StillRunning();
    }

    /** What is stored was checked by the first attempt, and is the import's own work by now. */
    private ImportOutcome again(ImportRecord record, CatalogFiles files) {
        Instant now = clock.instant();
        if (record.finishedAt().isPresent()) {
            return new Replayed(record);
        }
        boolean ours = !record.leased(now) && imports.takeOver(record.id(), now, leaseFrom(now));
        return ours ? writes.of(record, files.change()) : new StillRunning();
    }

    private static Instant leaseFrom(Instant now) {
        return now.plus(Invocation.current().remaining());
    }
}
