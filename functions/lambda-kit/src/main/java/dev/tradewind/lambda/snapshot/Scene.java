package dev.tradewind.lambda.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One event of a rehearsal.
 *
 * @param at what the clock says meanwhile: another time than the real one, so that nothing which is kept for a while outlives the rehearsal
 * @param event what the function is invoked with
 * @param lines what AWS answers, in the order of the requests
 */
record Scene(Instant at, byte[] event, List<Line> lines) {
    static final Scene EMPTY = new Scene(Instant.EPOCH, new byte[0], List.of());

    /** The same at another time. */
    Scene later(Duration time) {
        return new Scene(at.plus(time), event, lines);
    }
}
