package dev.tradewind.shipments;

import dev.tradewind.shipments.dynamo.DynamoClaimsTest;
import dev.tradewind.shipments.dynamo.DynamoHoldsTest;
import dev.tradewind.shipments.dynamo.DynamoSensorLogsTest;
import dev.tradewind.shipments.dynamo.DynamoShipmentsTest;
import dev.tradewind.testkit.Conditions;
import java.util.List;

final class ShipmentsConditionsTest extends Conditions {

    @Override
    protected List<Class<?>> contracts() {
        return List.of(DynamoShipmentsTest.class, DynamoSensorLogsTest.class, DynamoClaimsTest.class, DynamoHoldsTest.class);
    }
}
