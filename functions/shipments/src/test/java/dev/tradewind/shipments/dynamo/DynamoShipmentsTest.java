package dev.tradewind.shipments.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.port.Shipments;
import dev.tradewind.shipments.port.ShipmentsContract;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Tables;
import java.util.HashMap;
import java.util.List;
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
        Map<String, AttributeValue> planted = Attributes.key(ParcelItems.pk(shipment.parcels().getFirst().parcel()),
                ParcelItems.AT + shipment.registeredAt() + "#" + shipment.id());
        DYNAMO.plain().putItem(request -> request.tableName(TABLES.commerce()).item(planted));
        assertThatIllegalStateException().isThrownBy(() -> register(shipment, Optional.empty()));
        assertThat(store().find(shipment.id())).isEmpty();
    }

    /** Nothing but a summary of its own future could be newer than what is written. */
    @Test
    void aNewerSummaryIsNotWrittenOver() {
        open();
        Shipment shipment = shipment(ADA, "li_1", 1);
        Map<String, AttributeValue> planted = new HashMap<>(
                Attributes.key("ORDER#" + shipment.order(), "SHIPMENT#" + shipment.id()));
        planted.put("version", Attributes.n(9));
        DYNAMO.plain().putItem(request -> request.tableName(TABLES.commerce()).item(planted));
        assertThatIllegalStateException().isThrownBy(() -> register(shipment, Optional.empty()));
        assertThat(store().find(shipment.id())).isEmpty();
    }

    /** Of an order that was never opened nothing can be given back; it would make a half of an item. */
    @Test
    void nothingIsGivenBackToAnOrderThatIsNotThere() {
        open();
        Shipment shipment = shipment(ADA, "li_1", 1);
        register(shipment, Optional.empty());
        DYNAMO.plain().deleteItem(
                request -> request.tableName(TABLES.commerce()).key(Attributes.key("ORDER#" + shipment.order(), "UNSHIPPED")));
        assertThat(store().save(new Shipments.Change(shipment, shipment.cancelled(shipment.registeredAt()), List.of()))).isFalse();
        assertThat(store().find(shipment.id())).contains(shipment);
    }

    /** What TTL has deleted is not written anew, as it would stay for ever. */
    @Test
    void aNumberWhoseTimeIsOverIsNotReleased() {
        open();
        Shipment shipment = unseen(ADA, "li_1");
        register(shipment, Optional.empty());
        Map<String, AttributeValue> hold = Attributes.key(ParcelItems.pk(shipment.parcels().getFirst().parcel()), "HELD");
        DYNAMO.plain().deleteItem(request -> request.tableName(TABLES.commerce()).key(hold));
        assertThat(store().save(new Shipments.Change(shipment, shipment.cancelled(shipment.registeredAt()), List.of()))).isTrue();
        assertThat(DYNAMO.plain().getItem(request -> request.tableName(TABLES.commerce()).key(hold)).hasItem()).isFalse();
    }

    @Test
    void customsDataAreNotWrittenOver() {
        open();
        Shipment shipment = shipment(ADA, "li_1", 1);
        DYNAMO.plain()
                .putItem(request -> request.tableName(TABLES.commerce()).item(Attributes.key("SHIPMENT#" + shipment.id(), "CUSTOMS")));
        assertThatIllegalStateException().isThrownBy(() -> store().register(shipment, Optional.of(customs()), told(), Optional.empty(),
                Response.json(201, new byte[0])));
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
