package dev.tradewind.shipments;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.schedule.ScheduleFunction;
import dev.tradewind.lambda.schedule.ScheduledWork;
import java.util.Map;

/** What shipments do by the clock. */
public final class ShipmentsSchedule extends ScheduleFunction {
    public static final Map<String, Class<? extends ScheduledWork>> WORKS = Map.of("due-shipments", DueShipments.class);

    public ShipmentsSchedule() {
        super(WORKS);
    }

    ShipmentsSchedule(FunctionBeans.Start start) {
        super(WORKS, start);
    }
}
