package dev.tradewind.shipments.dynamo;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.shipments.port.Shipments;
import dev.tradewind.shipments.port.ShipmentsContract;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Tables;

public class DynamoShipmentsTest extends ShipmentsContract {
    private static final Dynamo DYNAMO = Dynamo.embedded();
    private static final Tables TABLES = DYNAMO.tables();
    private static final Shipments STORE = FunctionBeans.with(TABLES.environment(), DYNAMO.client())
            .beans(DynamoShipmentsTest.class.getClassLoader()).get(DynamoShipments.class);

    @Override
    protected Shipments store() {
        return STORE;
    }

    @Override
    protected int events() {
        return DYNAMO.items(TABLES.outbox()).size();
    }
}
