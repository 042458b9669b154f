package dev.tradewind.fxquoting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Remembers tables for a minute, so that a warm function prices without reading. It also remembers that there is none, which is
 * why {@link #stored()} looks again before a customer is refused.
 */
public final class CachedRates implements Rates {

    /** How long a table may be answered from memory. */
    public static final Duration LIFE = Duration.ofSeconds(60);

    /** Bounds what questions about past days can pile up. */
    private static final int MOST_ENTRIES = 64;

    private final Rates stored;

    private final Clock clock;

    private final Map<Question, Answer> answers = new LinkedHashMap<>();

    /**
     * Stands before another.
     *
     * @param stored asked when memory has no answer
     * @param clock by which answers age; one from the future is asked again
     */
    public CachedRates(Rates stored, Clock clock) {
        this.stored = Objects.requireNonNull(stored, "stored");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public synchronized Optional<RateTable> latest(RateSource source, LocalDate onOrBefore) {
        var question = new Question(source, onOrBefore);
        Instant now = clock.instant();
        Answer known = answers.get(question);
        if (known != null && known.isFreshAt(now)) {
            return known.table();
        }
        return read(question, now);
    }

    /** Reads, and remembers what it finds. */
    @Override
    public Rates stored() {
        return (source, onOrBefore) -> read(new Question(source, onOrBefore), clock.instant());
    }

    private synchronized Optional<RateTable> read(Question question, Instant now) {
        Optional<RateTable> table = stored.latest(question.source(), question.onOrBefore());
        remember(question, new Answer(table, now));
        return table;
    }

    private void remember(Question question, Answer answer) {
        answers.remove(question);
        answers.put(question, answer);
        if (answers.size() > MOST_ENTRIES) {
            answers.remove(answers.keySet().iterator().next());
        }
    }

    private record Question(RateSource source, LocalDate onOrBefore) {}

    private record Answer(Optional<RateTable> table, Instant at) {
        boolean isFreshAt(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(LIFE));
        }
    }
}
