package dev.tradewind.checkout.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.port.StockLevels;
import dev.tradewind.checkout.port.StockLevels.Declared;
import dev.tradewind.checkout.port.StockLevelsContract;
import dev.tradewind.kernel.Sku;
import dev.tradewind.kernel.Uuid7;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Race;
import org.junit.jupiter.api.Test;

public class DynamoStockLevelsTest extends StockLevelsContract {
    private static final Stored STORED = new Stored();

    private final StockLevels levels = STORED.bean(DynamoStockLevels.class);
    private final StockItem items = STORED.bean(StockItem.class);
    private final Transactor transactor = STORED.bean(Transactor.class);

    @Override
    protected StockLevels levels() {
        return levels;
    }

    @Override
    protected long available(Sku sku) {
        return StockItem.available(Dynamo.embedded().item(STORED.tables.catalog(), "SKU#" + sku, "STOCK#00").orElseThrow());
    }

    @Override
    protected void sell(Sku sku, int units) {
        if (units > 0) {
            assertThat(transactor.commit(items.take(sku, units))).isInstanceOf(Commit.Committed.class);
        }
    }

    @Override
    protected int cases() {
        return 25;
    }

    @Test
    void salesDuringADeclarationAreNeitherLostNorCountedTwice() {
        Sku sku = new Sku("RACE");
        levels.declare(sku, 50, Uuid7.of(1, 0, 0).toString());

        var outcomes = Race.of(8).run(120, number -> number % 12 == 0
                ? levels.declare(sku, 50 + number, Uuid7.of(2 + number, 0, 0).toString()).name()
                : transactor.commit(items.take(sku, 1)) instanceof Commit.Committed ? "sold" : "sold out");

        long sold = outcomes.returned().stream().filter("sold"::equals).count();
        var level = StockItem.level(Dynamo.embedded().item(STORED.tables.catalog(), "SKU#RACE", "STOCK#00").orElseThrow());
        assertThat(level.available()).isEqualTo(level.declared() - sold).isNotNegative();
        assertThat(level.declared()).as("the newest import's").isEqualTo(158);
        assertThat(outcomes.returned()).contains(Declared.APPLIED.name());
    }

    @Test
    void theFirstDeclarationIsOneWriteAndALaterOneTwo() {
        Sku sku = new Sku("COST");
        STORED.ledger.reset();
        levels.declare(sku, 5, Uuid7.of(1, 0, 0).toString());
        assertThat(STORED.ledger.requests()).isEqualTo(1);

        STORED.ledger.reset();
        levels.declare(sku, 6, Uuid7.of(2, 0, 0).toString());
        assertThat(STORED.ledger.requests()).as("refused, then written").isEqualTo(2);
    }
}
