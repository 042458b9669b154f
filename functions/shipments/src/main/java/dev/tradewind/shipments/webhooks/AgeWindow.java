package dev.tradewind.shipments.webhooks;

import java.time.Instant;
import java.util.Optional;

/** A signature counts for five minutes before and after the moment that it names, both ends included. */
final class AgeWindow {
    private static final long SECONDS = 300;
    private static final int DIGITS = 12;

    private AgeWindow() {}

    /** @param unixSeconds as the header has them */
    static boolean holds(String unixSeconds, Instant now) {
        return seconds(unixSeconds).filter(at -> Math.abs(now.getEpochSecond() - at) <= SECONDS).isPresent();
    }

    private static Optional<Long> seconds(String text) {
        boolean whole = !text.isEmpty() && text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
