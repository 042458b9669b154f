package dev.tradewind.webhooks;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.queue.QueueFunction;
import dev.tradewind.lambda.queue.QueueHandler;
import java.util.Map;

/** Takes in what merchants are to be told. */
public final class WebhooksEvents extends QueueFunction {
    public static final Map<String, Class<? extends QueueHandler>> QUEUES = Map.of("webhooks", MerchantEventHandler.class);

    public WebhooksEvents() {
        super(QUEUES);
    }

    WebhooksEvents(FunctionBeans.Start start) {
        super(QUEUES, start);
    }
}
