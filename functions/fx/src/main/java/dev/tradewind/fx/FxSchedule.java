package dev.tradewind.fx;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.schedule.ScheduleFunction;
import dev.tradewind.lambda.schedule.ScheduledWork;
import java.util.Map;

/** FX by the clock. */
public final class FxSchedule extends ScheduleFunction {

    /** The works by the name that a schedule's input gives. */
    public static final Map<String, Class<? extends ScheduledWork>> WORKS = Map.of("refresh-rates", RefreshRates.class);

    /** As Lambda starts it. */
    public FxSchedule() {
        super(WORKS);
    }

    FxSchedule(FunctionBeans.Start start) {
        super(WORKS, start);
    }
}
