package dev.tradewind.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Largest-remainder division of whole units. Works on magnitudes, so that a refund splits exactly as the charge did. */
final class Allocation {

    private Allocation() {}

    static List<Long> of(long whole, long... weights) {
        BigInteger total = total(weights);
        BigInteger magnitude = BigInteger.valueOf(whole).abs();
        var parts = new ArrayList<BigInteger>();
        var remainders = new ArrayList<BigInteger>();
        for (long weight : weights) {
            BigInteger[] share = magnitude.multiply(BigInteger.valueOf(weight)).divideAndRemainder(total);
            parts.add(share[0]);
            remainders.add(share[1]);
        }
        BigInteger left = magnitude.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add));
        byRemainder(remainders).limit(left.intValueExact()).forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
        BigInteger sign = BigInteger.valueOf(Long.signum(whole));
        return parts.stream().map(part -> part.multiply(sign).longValueExact()).toList();
    }

    private static BigInteger total(long... weights) {
        if (LongStream.of(weights).anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("a weight is negative");
        }
        BigInteger total = LongStream.of(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() == 0) {
            throw new IllegalArgumentException("no weight is positive");
        }
        return total;
    }

    /** Indexes, largest remainder first; the sort is stable, so that equal remainders keep their order. */
    private static Stream<Integer> byRemainder(List<BigInteger> remainders) {
        Comparator<Integer> largestFirst = Collections.reverseOrder(Comparator.comparing(remainders::get));
        return IntStream.range(0, remainders.size()).boxed().sorted(largestFirst);
    }
}
