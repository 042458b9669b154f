package dev.tradewind.testkit;

import java.util.Random;

/**
 * Properties: a fact that holds for every input, tried with many. The inputs are the same in each run; {@code -Dseed=N} tries
 * others, and a failure names the seed of its case.
 */
public final class Seeded {

    private static final long SEED = Long.getLong("seed", 20_261_120);

    private Seeded() {}

    /** A fact about inputs drawn from the generator. */
    @FunctionalInterface
    public interface Property {

        /** Throws if the fact does not hold. */
        void holds(Random random) throws Exception;
    }

    /**
     * Tries the fact that often.
     *
     * @throws AssertionError with the seed of the first case that does not hold
     */
    public static void forAll(int cases, Property property) {
        for (long seed = SEED; seed < SEED + cases; seed++) {
            holds(seed, property);
        }
    }

    private static void holds(long seed, Property property) {
        try {
            property.holds(new Random(seed));
        } catch (Exception | AssertionError failure) {
            throw new AssertionError("does not hold for -Dseed=" + seed + ": " + failure.getMessage(), failure);
        }
    }
}
