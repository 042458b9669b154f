package dev.tradewind.catalog.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.catalog.model.ImportCounts;
import dev.tradewind.catalog.model.ImportId;
import dev.tradewind.catalog.model.ImportRecord;
import dev.tradewind.catalog.model.StockLevel;
import dev.tradewind.catalog.port.Progress;
import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.testkit.Dynamo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

public final class StockEventsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final ImportRecord IMPORT = ImportRecord.begun(new ImportId("019ab6f0-0000-7000-8000-000000000001"), NOW,
            NOW.plusSeconds(30), new ImportCounts(1, 0, 0, 0, 0, 0));

    private final Stored stored = new Stored();
    private final StockEvents events = new StockEvents(stored.outbox(), stored.transactor(),
            FunctionBeans.with(Map.of()).beans(StockEventsTest.class.getClassLoader()).get(Json.class));

    /** Trap 23: another attempt has another correlation id, and what it put over the first event would be sent once more. */
    @Test
    void whatAnEarlierAttemptPublishedStaysUntouched() {
        assertThat(events.announce(IMPORT, levels(10))).isEqualTo(new Progress.Complete(0));
        var published = Dynamo.embedded().items(stored.outboxTable());
        assertThat(published).hasSize(1);

        assertThat(events.announce(IMPORT, levels(11))).isEqualTo(new Progress.Complete(0));

        assertThat(Dynamo.embedded().items(stored.outboxTable())).isEqualTo(published);
    }

    private static List<StockLevel> levels(long declared) {
        return List.of(new StockLevel(new Sku("MUG-1"), declared));
    }
}
