package dev.tradewind.local.events;

import dev.tradewind.local.aws.Queues;
import java.time.Duration;
import java.util.List;

/**
 * Knows when nothing is left to do: no invocation by an event is running, no queue that feeds a function has a visible
 * message, and every stream was read to its end since the last invocation ended.
 */
public final class Idleness {

    private static final Duration INTERVAL = Duration.ofMillis(60);

    private final Activity activity;
    private final List<EventSource> sources;
    private final Queues queues;
    private final List<String> feedingQueues;

    public Idleness(Activity activity, List<EventSource> sources, Queues queues, List<String> feedingQueues) {
        this.activity = activity;
        this.sources = List.copyOf(sources);
        this.queues = queues;
        this.feedingQueues = List.copyOf(feedingQueues);
    }

    /** Waits until then; false if it did not come in time. */
    public boolean await(Duration limit) {
        long begin = System.nanoTime();
        int quiet = 0;
        // Twice in a row: between a receive and its invocation a message is nowhere to be seen.
        while (quiet < 2 && System.nanoTime() - begin < limit.toNanos()) {
            quiet = isIdle(begin) ? quiet + 1 : 0;
            Pause.sleep(INTERVAL);
        }
        return quiet >= 2;
    }

    private boolean isIdle(long begin) {
        long since = Math.max(begin, activity.lastChangeNanos());
        return activity.running() == 0 && sources.stream().allMatch(source -> source.idleSince(since))
                && feedingQueues.stream().allMatch(queue -> queues.depth(queue).visible() == 0);
    }
}
