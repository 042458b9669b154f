package dev.tradewind.webhooks;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.queue.QueueFunction;
import dev.tradewind.lambda.queue.QueueHandler;
import java.util.Map;

/** Calls others' servers, which takes as long as they like; so it is a function of its own, and works on one endpoint at a time. */
public final class WebhooksDeliveries extends QueueFunction {
    public static final Map<String, Class<? extends QueueHandler>> QUEUES = Map.of("deliveries", DeliveryTurnHandler.class);

    public WebhooksDeliveries() {
        super(QUEUES);
    }

    WebhooksDeliveries(FunctionBeans.Start start) {
        super(QUEUES, start);
    }
}
