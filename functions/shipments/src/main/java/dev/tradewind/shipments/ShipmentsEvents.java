package dev.tradewind.shipments;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.queue.QueueFunction;
import dev.tradewind.lambda.queue.QueueHandler;
import java.util.Map;

/** What shipments do by message. */
public final class ShipmentsEvents extends QueueFunction {
    public static final Map<String, Class<? extends QueueHandler>> QUEUES = Map.of("carriers", CarrierPostHandler.class, "parcels",
            ParcelEventHandler.class, "watch", LookAtShipmentHandler.class);

    public ShipmentsEvents() {
        super(QUEUES);
    }

    ShipmentsEvents(FunctionBeans.Start start) {
        super(QUEUES, start);
    }
}
