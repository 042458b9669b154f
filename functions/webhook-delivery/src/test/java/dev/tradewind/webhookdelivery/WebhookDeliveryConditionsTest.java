package dev.tradewind.webhookdelivery;

import dev.tradewind.testkit.Conditions;
import dev.tradewind.webhookdelivery.dynamo.DynamoDeliveriesTest;
import dev.tradewind.webhookdelivery.dynamo.DynamoEndpointsTest;
import dev.tradewind.webhookdelivery.dynamo.DynamoTurnsTest;
import java.util.List;

final class WebhookDeliveryConditionsTest extends Conditions {
    @Override
    protected List<Class<?>> contracts() {
        return List.of(DynamoEndpointsTest.class, DynamoDeliveriesTest.class, DynamoTurnsTest.class);
    }
}
