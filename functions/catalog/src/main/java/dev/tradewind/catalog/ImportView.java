package dev.tradewind.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.catalog.model.ImportCounts;
import dev.tradewind.catalog.model.ImportRecord;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;

/**
 * An import as operators see it.
 *
 * @param stock how stock comes to be: always asynchronously, since checkout owns it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ImportView(String id, String state, int products, int prices, @JsonProperty("shipping_rates") int shippingRates,
        @JsonProperty("shipping_services") int shippingServices, int discounts,
        @JsonProperty("skipped_older") int skippedOlder, String stock, @JsonProperty("started_at") String startedAt,
        @JsonProperty("finished_at") Optional<String> finishedAt) {
    static ImportView of(ImportRecord record) {
        ImportCounts counts = record.counts();
        return new ImportView(record.id().value(), record.state(), counts.products(), counts.prices(), counts.shippingRates(),
                counts.shippingServices(), counts.discounts(), counts.skippedOlder(), "declared asynchronously",
                record.startedAt().toString(),
                record.finishedAt().map(Instant::toString));
    }
}
