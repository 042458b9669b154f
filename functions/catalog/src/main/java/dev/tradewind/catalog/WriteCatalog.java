package dev.tradewind.catalog;

import dev.tradewind.catalog.ImportOutcome.Imported;
import dev.tradewind.catalog.ImportOutcome.Unfinished;
import dev.tradewind.catalog.model.CatalogChange;
import dev.tradewind.catalog.model.ImportRecord;
import dev.tradewind.catalog.port.Imports;
import dev.tradewind.catalog.port.Offers;
import dev.tradewind.catalog.port.Products;
import dev.tradewind.catalog.port.Progress;
import dev.tradewind.catalog.port.Progress.Complete;
import dev.tradewind.catalog.port.Progress.OutOfTime;
import dev.tradewind.catalog.port.StockAnnouncements;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** Writes what an import says, step by step; every step may be done again. Stock is announced when its products are there. */
@Singleton
final class WriteCatalog {
    private final Products products;
    private final Offers offers;
    private final StockAnnouncements stock;
    private final Imports imports;
    private final Clock clock;

    WriteCatalog(Products products, Offers offers, StockAnnouncements stock, Imports imports, Clock clock) {
        this.products = products;
        this.offers = offers;
        this.stock = stock;
        this.imports = imports;
        this.clock = clock;
    }

    ImportOutcome of(ImportRecord record, CatalogChange change) {
        List<Supplier<Progress>> steps = List.of(
                () -> products.write(change.products(), record.id()),
                () -> change.shippingRates().map(rates -> offers.replaceRates(rates, record.id())).orElseGet(() -> new Complete(0)),
                () -> change.shippingServices().map(services -> offers.replaceServices(services, record.id()))
                        .orElseGet(() -> new Complete(0)),
                () -> offers.write(change.discounts(), record.id()),
                () -> stock.announce(record, change.stock()));
        int skipped = 0;
        for (var step : steps) {
            switch (step.get()) {
                case Complete(int older) -> skipped += older;
                case OutOfTime() -> {
                    imports.release(record.id(), clock.instant());
                    return new Unfinished(record);
                }
            }
        }
        ImportRecord finished = record.finished(clock.instant(), skipped);
        imports.finish(finished);
        return new Imported(finished);
    }
}
