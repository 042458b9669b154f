package dev.tradewind.shipments.dynamo;

import dev.tradewind.lambda.FunctionBeans;

import dev.tradewind.shipments.port.Claims;
import dev.tradewind.shipments.port.ClaimsContract;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Tables;

public class DynamoClaimsTest extends ClaimsContract {
    private static final Dynamo DYNAMO = Dynamo.embedded();
    private static final Tables TABLES = DYNAMO.tables();
    private static final Claims STORE = FunctionBeans.with(TABLES.environment(), DYNAMO.client())
            .beans(DynamoClaimsTest.class.getClassLoader()).get(DynamoClaims.class);

    @Override
    protected Claims store() {
        return STORE;
    }

    @Override
    protected int events() {
        return DYNAMO.items(TABLES.outbox()).size();
    }
}
