package dev.tradewind.webhooks;

import dev.tradewind.lambda.Invocation;
import dev.tradewind.lambda.schedule.ScheduledWork;
import dev.tradewind.webhookdelivery.port.TurnCalls;
import dev.tradewind.webhookdelivery.port.Turns;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Calls a sender for every endpoint whose turn is due, until the time of the run is over. An endpoint is one entry of that list, however
 * much waits for it; calls that were lost, and retries that are further off than a queue delays a message, are found here.
 */
@Singleton
final class DueTurns implements ScheduledWork {
    private static final Duration TO_END = Duration.ofSeconds(3);

    private final Turns turns;
    private final TurnCalls calls;
    private final Clock clock;

    DueTurns(Turns turns, TurnCalls calls, Clock clock) {
        this.turns = turns;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public Map<String, Long> run() {
        LongAdder due = new LongAdder();
        Invocation invocation = Invocation.current();
        turns.due(clock.instant()).takeWhile(_ -> invocation.remaining().compareTo(TO_END) > 0).forEach(endpoint -> {
            calls.call(endpoint, Duration.ZERO);
            due.increment();
        });
        return Map.of("due", due.sum());
    }
}
