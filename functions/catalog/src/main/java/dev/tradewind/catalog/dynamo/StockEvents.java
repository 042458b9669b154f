package dev.tradewind.catalog.dynamo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.catalog.model.ImportRecord;
import dev.tradewind.catalog.model.StockLevel;
import dev.tradewind.catalog.port.Progress;
import dev.tradewind.catalog.port.StockAnnouncements;
import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.outbox.Outbox;
import dev.tradewind.lambda.table.Transactor;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;

/**
 * Events {@code StockDeclared} in the outbox. Their ids and times follow from the import, so an attempt that goes on where
 * another stopped meets the events of the first and publishes none twice.
 */
@Singleton
final class StockEvents implements StockAnnouncements {
    /** Of the longest skus and levels these are 51 KB; a payload may have 64. */
    static final int SKUS_PER_EVENT = 500;

    private final Outbox outbox;
    private final Transactor transactor;
    private final Json json;

    StockEvents(Outbox outbox, Transactor transactor, Json json) {
        this.outbox = outbox;
        this.transactor = transactor;
        this.json = json;
    }

    @Serdeable
    record Payload(@JsonProperty("import_id") String importId, List<Level> stock) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Level(String sku, long declared) {}

    @Override
    public Progress announce(ImportRecord of, List<StockLevel> levels) {
        List<EventEnvelope> events = new ArrayList<>();
        levels.stream().gather(Gatherers.windowFixed(SKUS_PER_EVENT)).forEach(part -> events.add(event(of, events.size(), part)));
        return Bounded.each(events, event -> {
            // Refused means that an earlier attempt published it.
            transactor.commit(outbox.write(event));
            return true;
        });
    }

    private EventEnvelope event(ImportRecord of, int part, List<StockLevel> levels) {
        var payload = new Payload(of.id().value(), levels.stream().map(level -> new Level(level.sku().value(), level.declared())).toList());
        return new EventEnvelope(StockEventIds.of(of.id(), part), "StockDeclared", 1, of.startedAt(), of.id().value(),
                Invocation.current().correlationId(), new String(json.write(payload), StandardCharsets.UTF_8));
    }
}
