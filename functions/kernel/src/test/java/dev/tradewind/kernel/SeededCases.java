package dev.tradewind.kernel;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** A small generator of cases for properties. The seed is fixed, so a failure repeats; its message tells the case's number. */
final class SeededCases {

    private static final long[] CORNERS = {0, 1, -1, 2, -2, 9, 10, 99, 100, 101, 999, 1000, -100, Money.MAX_INPUT, -Money.MAX_INPUT};

    private static final List<CurrencyCode> CURRENCIES = CurrencyCode.liveCodes().stream().map(CurrencyCode::of).toList();

    private final Random random;

    private SeededCases(long seed) {
        random = new Random(seed);
    }

    static void check(int cases, Consumer<SeededCases> property) {
        for (int i = 0; i < cases; i++) {
            try {
                property.accept(new SeededCases(0x7AD3L + i));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("case %d: %s".formatted(i, failure.getMessage()), failure);
            }
        }
    }

    /** Corners often; else spread evenly over the orders of magnitude. */
    long amount() {
        if (random.nextInt(4) == 0) {
            return CORNERS[random.nextInt(CORNERS.length)];
        }
        long bound = (long) Math.pow(10, random.nextInt(1, 16));
        return random.nextLong(-bound, bound + 1);
    }

    CurrencyCode currency() {
        return CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    }

    Money money() {
        return Money.of(amount(), currency());
    }

    /** At least one is positive. */
    long[] weights() {
        long[] weights = LongStream.generate(() -> random.nextInt(3) == 0 ? 0 : Math.abs(amount())).limit(random.nextInt(1, 12)).toArray();
        weights[random.nextInt(weights.length)] = random.nextLong(1, Money.MAX_INPUT);
        return weights;
    }

    byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
