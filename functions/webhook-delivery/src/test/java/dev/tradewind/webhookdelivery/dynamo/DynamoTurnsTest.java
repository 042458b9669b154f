package dev.tradewind.webhookdelivery.dynamo;

import dev.tradewind.webhookdelivery.port.Turns;
import dev.tradewind.webhookdelivery.port.TurnsContract;

public class DynamoTurnsTest extends TurnsContract {
    private static final Turns STORE = Stores.get(DynamoTurns.class);

    @Override
    protected Turns store() {
        return STORE;
    }
}
