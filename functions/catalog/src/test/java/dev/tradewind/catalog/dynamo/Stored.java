package dev.tradewind.catalog.dynamo;

import dev.tradewind.lambda.outbox.Outbox;
import dev.tradewind.lambda.settings.Settings;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.testkit.Dynamo;
import java.time.Clock;

/** The catalogue's stores over tables of their own in the embedded DynamoDB. */
final class Stored {
    private final dev.tradewind.testkit.Tables names = Dynamo.embedded().tables();
    private final Tables tables = new Tables(new Settings(names.environment()));
    private final ItemReader reader = new ItemReader(Dynamo.embedded().client());
    private final Transactor transactor = new Transactor(Dynamo.embedded().client());

    ImportTable imports(Clock clock) {
        return new ImportTable(tables, reader, transactor, clock);
    }

    ProductTable products() {
        return new ProductTable(tables, reader, transactor);
    }

    Outbox outbox() {
        return new Outbox(tables);
    }

    Transactor transactor() {
        return transactor;
    }

    String outboxTable() {
        return names.outbox();
    }
}
