package dev.tradewind.checkout;

import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.due.DueHandover;
import dev.tradewind.lambda.schedule.ScheduledWork;
import dev.tradewind.lambda.settings.Settings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/** Hands every order that is due to the queue where {@link OrderDueHandler} looks after it. */
@Singleton
public final class DueOrders implements ScheduledWork {
    private final Checkouts checkouts;
    private final DueHandover handover;
    private final String queue;
    private final Clock clock;

    DueOrders(Checkouts checkouts, DueHandover handover, Settings settings, Clock clock) {
        this.checkouts = checkouts;
        this.handover = handover;
        this.queue = settings.text("ORDERS_QUEUE");
        this.clock = clock;
    }

    @Override
    public Map<String, Long> run() {
        return handover.hand(checkouts.due(clock.instant()).map(OrderId::value), queue);
    }
}
