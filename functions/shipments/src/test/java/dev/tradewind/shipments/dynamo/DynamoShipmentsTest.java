package dev.tradewind.shipments.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.port.Shipments;
import dev.tradewind.shipments.port.ShipmentsContract;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Tables;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

public class DynamoShipmentsTest extends ShipmentsContract {
    private static final Dynamo DYNAMO = Dynamo.embedded();
    private static final Tables TABLES = DYNAMO.tables();
    private static final Shipments STORE = FunctionBeans.with(TABLES.environment(), DYNAMO.client())
            .beans(DynamoShipmentsTest.class.getClassLoader()).get(DynamoShipments.class);

    @Test
    void aParcelsNameIsNotWrittenOver() {
        open();
        Shipment shipment = shipment(ADA, "li_1", 1);
        Map<String, AttributeValue> planted = Attributes.key(ParcelItems.pk(shipment.parcel()),
                ParcelItems.AT + shipment.registeredAt() + "#" + shipment.id());
        DYNAMO.plain().putItem(request -> request.tableName(TABLES.commerce()).item(planted));
        assertThatIllegalStateException().isThrownBy(() -> register(shipment, Optional.empty()));
        assertThat(store().find(shipment.id())).isEmpty();
    }

    @Override
    protected Shipments store() {
        return STORE;
    }

    @Override
    protected int events() {
        return DYNAMO.items(TABLES.outbox()).size();
    }
}
