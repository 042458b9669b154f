package dev.tradewind.checkout;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.schedule.ScheduleFunction;
import dev.tradewind.lambda.schedule.ScheduledWork;
import java.util.Map;

/** What checkout does by the clock. */
public final class CheckoutSchedule extends ScheduleFunction {
    public static final Map<String, Class<? extends ScheduledWork>> WORKS = Map.of("due-orders", DueOrders.class);

    public CheckoutSchedule() {
        super(WORKS);
    }

    CheckoutSchedule(FunctionBeans.Start start) {
        super(WORKS, start);
    }
}
