package dev.tradewind.webhookdelivery.dynamo;

import dev.tradewind.webhookdelivery.port.Endpoints;
import dev.tradewind.webhookdelivery.port.EndpointsContract;

public class DynamoEndpointsTest extends EndpointsContract {
    private static final Endpoints STORE = Stores.get(DynamoEndpoints.class);

    @Override
    protected Endpoints store() {
        return STORE;
    }
}
