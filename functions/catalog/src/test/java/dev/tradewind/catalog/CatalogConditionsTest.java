package dev.tradewind.catalog;

import dev.tradewind.catalog.dynamo.ImportTableTest;
import dev.tradewind.catalog.dynamo.ProductTableTest;
import dev.tradewind.catalog.dynamo.StockEventsTest;
import dev.tradewind.testkit.Conditions;
import java.util.List;

final class CatalogConditionsTest extends Conditions {

    @Override
    protected List<Class<?>> contracts() {
        return List.of(ImportTableTest.class, ProductTableTest.class, StockEventsTest.class, ImportOrderTest.class);
    }
}
