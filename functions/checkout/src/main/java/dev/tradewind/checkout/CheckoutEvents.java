package dev.tradewind.checkout;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.queue.QueueFunction;
import dev.tradewind.lambda.queue.QueueHandler;
import java.util.Map;

/** What checkout does by message. */
public final class CheckoutEvents extends QueueFunction {
    public static final Map<String, Class<? extends QueueHandler>> QUEUES = Map.of("changes", OrderChangeHandler.class, "orders",
            OrderDueHandler.class, "stock", StockDeclaredHandler.class);

    public CheckoutEvents() {
        super(QUEUES);
    }

    CheckoutEvents(FunctionBeans.Start start) {
        super(QUEUES, start);
    }
}
