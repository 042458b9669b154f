package dev.tradewind.webhookdelivery.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.webhookdelivery.model.Attempt;
import dev.tradewind.webhookdelivery.model.Delivery;
import dev.tradewind.webhookdelivery.port.Deliveries;
import dev.tradewind.webhookdelivery.port.DeliveriesContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

public class DynamoDeliveriesTest extends DeliveriesContract {
    private static final Deliveries STORE = Stores.get(DynamoDeliveries.class);

    /** A place in the waiting line is one delivery's: should another lie there, nothing is written. */
    @Test
    void aPlaceInTheLineIsNotWrittenOver() {
        Delivery delivery = delivery();
        var items = Stores.get(DeliveryItems.class);
        var planted = ((dev.tradewind.lambda.table.Write.Put) items.wait(delivery, delivery.due().orElseThrow())).item();
        Stores.DYNAMO.plain().putItem(request -> request.tableName(Stores.TABLES.parties()).item(planted));
        STORE.add(delivery);
        assertThat(STORE.find(delivery.endpoint(), delivery.telling().id())).isEmpty();
    }

    @Test
    void whoIsNotInTheLineIsNotTakenOutOfIt() {
        Delivery delivery = delivery();
        STORE.add(delivery);
        var items = Stores.get(DeliveryItems.class);
        var place = ((dev.tradewind.lambda.table.Write.Delete) items.unwait(delivery, delivery.due().orElseThrow())).key();
        Stores.DYNAMO.plain().deleteItem(request -> request.tableName(Stores.TABLES.parties()).key(place));
        assertThat(STORE.save(delivery, delivery.tried(Attempt.answered(NOW, 200), Optional.empty()))).isFalse();
    }

    /** TTL lags: what is past its time is as good as gone. */
    @Test
    void anExpiredDeliveryDoesNotStandInTheWay() {
        Delivery old = delivery();
        STORE.add(old);
        STORE.save(old, old.tried(Attempt.answered(NOW, 200), Optional.empty()));
        Delivery young = Delivery.of(old.endpoint(), old.telling(), NOW.plusSeconds(86_400 * 40));
        STORE.add(young);
        assertThat(STORE.find(old.endpoint(), old.telling().id())).contains(young);
        assertThat(young.due().map(Object::toString).map(AttributeValue::fromS)).isPresent();
    }

    @Override
    protected Deliveries store() {
        return STORE;
    }
}
