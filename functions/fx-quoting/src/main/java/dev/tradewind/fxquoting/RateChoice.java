package dev.tradewind.fxquoting;

import java.time.LocalDate;

/** What the policy found for a pair among the sources. */
public sealed interface RateChoice {

    /**
     * The best fresh rate.
     *
     * @param source whose rate was taken
     * @param date the day of that source's table
     * @param mid the rate itself
     */
    record Rate(RateSource source, LocalDate date, MidRate mid) implements RateChoice {}

    /** No source rates both currencies. */
    record NoRate() implements RateChoice {}

    /**
     * Sources rate the pair, but none recently enough.
     *
     * @param source the one with the newest table
     * @param date of that table
     */
    record Stale(RateSource source, LocalDate date) implements RateChoice {}
}
