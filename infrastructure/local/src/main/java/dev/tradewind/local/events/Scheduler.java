package dev.tradewind.local.events;

import dev.tradewind.local.StackClock;
import dev.tradewind.local.functions.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs schedules when the stack's clock says so, or on demand. */
public final class Scheduler implements EventSource {

    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final int RUNS_PER_JUMP = 10;

    private final List<Schedule> schedules;
    private final Invocations invocations;
    private final StackClock clock;
    private final Map<String, Instant> lastLooked = new HashMap<>();
    private final Thread ticker;
    private volatile boolean closed;

    public Scheduler(List<Schedule> schedules, Invocations invocations, StackClock clock) {
        this.schedules = List.copyOf(schedules);
        this.invocations = invocations;
        this.clock = clock;
        Instant now = clock.instant();
        schedules.forEach(schedule -> lastLooked.put(schedule.id(), now));
        this.ticker = Thread.ofVirtual().unstarted(this::run);
    }

    /** A run that was due. */
    public record Run(Schedule schedule, Instant due, Outcome outcome) {}

    /** From now on it follows the clock. */
    public Scheduler start() {
        ticker.start();
        return this;
    }

    /** All schedules, the disabled ones too. */
    public List<Schedule> schedules() {
        return schedules;
    }

    /** When a schedule is due next. */
    public Optional<Instant> next(Schedule schedule) {
        return schedule.enabled() ? schedule.recurrence().after(clock.instant()) : Optional.empty();
    }

    /** Runs a schedule now. */
    public Optional<Outcome> runNow(String id) {
        return schedules.stream().filter(schedule -> schedule.id().equals(id)).findFirst()
                .map(schedule -> invoke(schedule, clock.instant()).outcome());
    }

    /**
     * Moves the clock ahead and runs what is due on the way, oldest first, each at its own time. Of a schedule that is due
     * often, ten runs stand for all, spread over the time that is skipped.
     */
    public synchronized List<Run> advance(Duration by) {
        Instant from = clock.instant();
        Duration target = clock.offset().plus(by);
        List<Run> runs = new ArrayList<>();
        for (Due due : dueBetween(from.plus(by))) {
            Duration ahead = Duration.between(Instant.now(), due.at());
            clock.setOffset(ahead.compareTo(clock.offset()) < 0 ? clock.offset() : ahead.compareTo(target) > 0 ? target : ahead);
            runs.add(invoke(due.schedule(), due.at()));
        }
        clock.setOffset(target);
        return runs;
    }

    @Override
    public boolean idleSince(long nanos) {
        return true;
    }

    @Override
    public void close() {
        closed = true;
        ticker.interrupt();
    }

    private record Due(Schedule schedule, Instant at) {}

    private void run() {
        while (!closed) {
            tick();
            Pause.sleep(INTERVAL);
        }
    }

    private synchronized void tick() {
        dueBetween(clock.instant()).forEach(due -> invoke(due.schedule(), due.at()));
    }

    private List<Due> dueBetween(Instant until) {
        List<Due> due = new ArrayList<>();
        for (Schedule schedule : schedules) {
            if (schedule.enabled()) {
                due.addAll(spread(times(schedule, lastLooked.get(schedule.id()), until)));
            }
            lastLooked.put(schedule.id(), until);
        }
        due.sort(Comparator.comparing(Due::at));
        return due;
    }

    private static List<Due> times(Schedule schedule, Instant from, Instant until) {
        List<Due> times = new ArrayList<>();
        Optional<Instant> next = schedule.recurrence().after(from);
        while (next.isPresent() && !next.get().isAfter(until)) {
            times.add(new Due(schedule, next.get()));
            next = schedule.recurrence().after(next.get());
        }
        return times;
    }

    private static List<Due> spread(List<Due> times) {
        if (times.size() <= RUNS_PER_JUMP) {
            return times;
        }
        List<Due> chosen = new ArrayList<>();
        for (int run = 1; run <= RUNS_PER_JUMP; run++) {
            chosen.add(times.get((int) ((long) run * times.size() / RUNS_PER_JUMP) - 1));
        }
        return chosen;
    }

    private Run invoke(Schedule schedule, Instant due) {
        return new Run(schedule, due, invocations.invoke(schedule.function(), "schedule " + schedule.id(), schedule.event(due)));
    }
}
