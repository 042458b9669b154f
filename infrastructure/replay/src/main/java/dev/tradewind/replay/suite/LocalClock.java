package dev.tradewind.replay.suite;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tradewind.replay.CannotRun;
import java.time.Duration;
import java.util.Optional;

/** The clock of a local stack. Moving it also runs the schedules that fall due on the way. */
public final class LocalClock {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private LocalClock() {}

    /** Moves it ahead. */
    public static void advance(Suite suite, Duration by) {
        Answer answer = suite.send(new Ask(Call.LOCAL, "POST", "/_local/clock",
                Optional.of(JsonNodeFactory.instance.objectNode().put("advance", by.toString())), Optional.empty(), Optional.empty()));
        if (!answer.isSuccess()) {
            throw new CannotRun("the clock does not move: " + answer.word());
        }
    }

    /** Lets a moment of real time pass. */
    public static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteFailed(SuiteFailed.INTERRUPTED, e);
        }
    }
}
