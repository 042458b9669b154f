package dev.tradewind.fxquoting.dynamo;

import static dev.tradewind.fxquoting.SampleTables.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.fxquoting.RateTables;
import dev.tradewind.fxquoting.RatesContract;
import dev.tradewind.fxquoting.SampleTables;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.testkit.Dynamo;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class DynamoRatesTest extends RatesContract {

    private final Dynamo dynamo = Dynamo.embedded();

    private final String tableName = dynamo.tables().rates();

    @Override
    protected Store emptyStore() {
        var store = store();
        return new Store(store, store);
    }

    /** Operators and other tools read it: the item is a contract of its own. */
    @Test
    void aDayIsOneItemWithItsRatesAsText() {
        store().putIfAbsent(SampleTables.table(RateSource.ECB, "EUR", DAY, "USD=1.1600 JPY=186.75"), Instant.parse("2026-04-13T14:15:00Z"));
        Map<String, AttributeValue> item = dynamo.item(tableName, "SRC#ecb", "2026-04-13").orElseThrow();
        assertThat(item.keySet()).containsExactlyInAnyOrder("pk", "sk", "base", "rates", "imported_at");
        assertThat(item.get("base").s()).isEqualTo("EUR");
        assertThat(item.get("rates").m()).isEqualTo(Map.of("USD", AttributeValue.fromS("1.1600"), "JPY", AttributeValue.fromS("186.75")));
        assertThat(item.get("imported_at").s()).isEqualTo("2026-04-13T14:15:00Z");
    }

    /** The SDK sends a put again when its answer was lost; the repeat must not look like somebody else's import. */
    @Test
    void aRepeatOfTheVerySameImportSucceeds() {
        store().putIfAbsent(SampleTables.ECB, Instant.EPOCH);
        assertThat(store().putIfAbsent(SampleTables.ECB, Instant.EPOCH)).isInstanceOf(RateTables.Outcome.Imported.class);
    }

    private DynamoRates store() {
        DynamoDbClient client = dynamo.client();
        return new DynamoRates(client, new Transactor(client), tableName);
    }
}
