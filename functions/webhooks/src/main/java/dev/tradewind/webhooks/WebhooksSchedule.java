package dev.tradewind.webhooks;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.schedule.ScheduleFunction;
import dev.tradewind.lambda.schedule.ScheduledWork;
import java.util.Map;

/** What webhooks do by the clock. */
public final class WebhooksSchedule extends ScheduleFunction {
    public static final Map<String, Class<? extends ScheduledWork>> WORKS = Map.of("due-turns", DueTurns.class);

    public WebhooksSchedule() {
        super(WORKS);
    }

    WebhooksSchedule(FunctionBeans.Start start) {
        super(WORKS, start);
    }
}
