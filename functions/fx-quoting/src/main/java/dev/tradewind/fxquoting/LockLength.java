package dev.tradewind.fxquoting;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How long a quote binds us. The longer, the dearer, since the market moves meanwhile. */
public enum LockLength {

    /** An indication only: it expires as it is made and cannot be consumed. */
    NONE("none", Duration.ZERO),
    /** Five minutes. */
    FIVE_MINUTES("5m", Duration.ofMinutes(5)),
    /** A quarter of an hour, the life of a checkout session. */
    FIFTEEN_MINUTES("15m", Duration.ofMinutes(15)),
    /** One hour. */
    ONE_HOUR("1h", Duration.ofHours(1)),
    /** Twenty-four hours. */
    ONE_DAY("24h", Duration.ofHours(24));

    private final String text;

    private final Duration length;

    LockLength(String text, Duration length) {
        this.text = text;
        this.length = length;
    }

    /** @return the length of that text, as requests and settings spell it; empty if unknown */
    public static Optional<LockLength> parse(String text) {
        return Arrays.stream(values()).filter(lock -> lock.text.equals(text)).findFirst();
    }

    /** @return as requests and settings spell it: {@code 15m} */
    public String text() {
        return text;
    }

    /** @return from the making of a quote to its expiry */
    public Duration length() {
        return length;
    }
}
