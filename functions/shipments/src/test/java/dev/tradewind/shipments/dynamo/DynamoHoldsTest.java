package dev.tradewind.shipments.dynamo;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.shipments.port.Holds;
import dev.tradewind.shipments.port.HoldsContract;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Tables;

public class DynamoHoldsTest extends HoldsContract {
    private static final Dynamo DYNAMO = Dynamo.embedded();
    private static final Tables TABLES = DYNAMO.tables();
    private static final Holds STORE = FunctionBeans.with(TABLES.environment(), DYNAMO.client())
            .beans(DynamoHoldsTest.class.getClassLoader()).get(DynamoHolds.class);

    @Override
    protected Holds store() {
        return STORE;
    }
}
