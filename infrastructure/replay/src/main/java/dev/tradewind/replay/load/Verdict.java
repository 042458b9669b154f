package dev.tradewind.replay.load;

import java.util.Locale;

/** What a soak says of memory. */
sealed interface Verdict {
    /**
     * Bytes that an order may leave behind. One that keeps a session, a message, an answer or an order keeps more: each is of a kilobyte
     * and above. And an environment on Lambda that answered a request every 50 ms for two hours, which is longer than one usually lives,
     * would have seen to some 30,000 whole orders of five requests: at this bound 15 MB, 3 % of 512 MB.
     */
    double BOUND = 512;

    /** About 19 of 20 lines through such samples lie within as many standard errors. */
    double ERRORS = 2.1;

    Trend trend();

    /** It grows by less than the bound, even if the samples flatter it. */
    record Flat(Trend trend) implements Verdict {}

    /** It grows by more than the bound, even if the samples slander it. */
    record Growing(Trend trend) implements Verdict {}

    /** The samples scatter too much to tell: longer, or more orders a second. */
    record Unclear(Trend trend) implements Verdict {}

    static Verdict of(Trend trend) {
        double margin = ERRORS * trend.error();
        if (trend.bytesPerOrder() + margin < BOUND) {
            return new Flat(trend);
        }
        return trend.bytesPerOrder() - margin > BOUND ? new Growing(trend) : new Unclear(trend);
    }

    /** In words. */
    default String text() {
        String word = switch (this) {
            case Flat _ -> "flat";
            case Growing _ -> "GROWING";
            case Unclear _ -> "UNCLEAR";
        };
        return String.format(Locale.ROOT, "%s: %+.0f ± %.0f bytes an order, and %.0f are the bound", word, trend().bytesPerOrder(),
                ERRORS * trend().error(), BOUND);
    }
}
