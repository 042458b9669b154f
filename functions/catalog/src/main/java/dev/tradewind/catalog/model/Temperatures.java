package dev.tradewind.catalog.model;

/**
 * A range of temperatures in whole degrees Celsius, both ends in it.
 *
 * @param minC at least {@value #COLDEST}
 * @param maxC not below {@code minC}, at most {@value #HOTTEST}
 */
public record Temperatures(long minC, long maxC) {
    /** Dry ice is at -78. */
    public static final long COLDEST = -100;
    /** No hold or van is hotter. */
    public static final long HOTTEST = 100;
}
