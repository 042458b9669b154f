package dev.tradewind.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AllocationTest {

    @ParameterizedTest
    @MethodSource
    void splitsByLargestRemainder(long whole, long[] weights, long[] parts) {
        assertThat(minors(Money.of(whole, "EUR").allocate(weights))).containsExactly(parts);
    }

    static Stream<Arguments> splitsByLargestRemainder() {
        return Stream.of(Arguments.of(100, new long[]{1, 1, 1}, new long[]{34, 33, 33}),
                Arguments.of(-100, new long[]{1, 1, 1}, new long[]{-34, -33, -33}),
                Arguments.of(2, new long[]{1, 1, 1}, new long[]{1, 1, 0}),
                Arguments.of(10, new long[]{0, 1, 0, 2}, new long[]{0, 3, 0, 7}), Arguments.of(0, new long[]{5, 7}, new long[]{0, 0}),
                Arguments.of(7, new long[]{3}, new long[]{7}), Arguments.of(1, new long[]{1, 2}, new long[]{0, 1}),
                Arguments.of(Long.MAX_VALUE, new long[]{Long.MAX_VALUE, Long.MAX_VALUE},
                        new long[]{(Long.MAX_VALUE >> 1) + 1, Long.MAX_VALUE >> 1}),
                Arguments.of(Long.MIN_VALUE, new long[]{1, 0}, new long[]{Long.MIN_VALUE, 0}));
    }

    /** Traps 17 and 18: parts that do not add up, in currencies of 0, 2 and 3 decimals. */
    @Test
    void partsSumToTheWholeAndNoneIsAUnitAwayFromItsShare() {
        SeededCases.check(10_000, cases -> {
            Money whole = cases.money();
            long[] weights = cases.weights();
            List<Money> parts = whole.allocate(weights);
            assertThat(parts).hasSameSizeAs(weights);
            assertThat(Money.sum(whole.currency(), parts)).isEqualTo(whole);
            BigInteger total = LongStream.of(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
            for (int i = 0; i < weights.length; i++) {
                BigInteger offByTotal = BigInteger.valueOf(parts.get(i).minor()).multiply(total)
                        .subtract(BigInteger.valueOf(whole.minor()).multiply(BigInteger.valueOf(weights[i])));
                assertThat(offByTotal.abs()).isLessThan(total);
                assertThat(weights[i] == 0 && !parts.get(i).isZero()).isFalse();
            }
        });
    }

    /** A refund gives back what the charge took, part by part. */
    @Test
    void theOppositeAmountSplitsIntoOppositeParts() {
        SeededCases.check(2_000, cases -> {
            Money whole = cases.money();
            long[] weights = cases.weights();
            assertThat(whole.negate().allocate(weights)).isEqualTo(whole.allocate(weights).stream().map(Money::negate).toList());
        });
    }

    @Test
    void aHeavierWeightNeverGetsLess() {
        SeededCases.check(2_000, cases -> {
            long[] weights = LongStream.of(cases.weights()).sorted().toArray();
            Money whole = Money.of(Math.abs(cases.amount()), cases.currency());
            List<Money> parts = whole.allocate(weights);
            for (int i = 1; i < weights.length; i++) {
                assertThat(weights[i] == weights[i - 1] || parts.get(i).compareTo(parts.get(i - 1)) >= 0).isTrue();
            }
        });
    }

    /** Trap 18: a discount over lines, weighed by amounts that may be of another currency. */
    @Test
    void amountsCanBeTheWeights() {
        List<Money> lines = List.of(Money.of(1999, "GBP"), Money.of(0, "GBP"), Money.of(501, "GBP"));
        assertThat(minors(Money.of(-1000, "JPY").allocate(lines))).containsExactly(-800, 0, -200);
    }

    @Test
    void weightsWithoutMeaningAreRefused() {
        Money whole = Money.of(100, "EUR");
        assertThatIllegalArgumentException().isThrownBy(whole::allocate);
        assertThatIllegalArgumentException().isThrownBy(() -> whole.allocate(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> whole.allocate(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> whole.allocate(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> whole.allocate(List.of(Money.of(1, "EUR"), Money.of(1, "USD"))));
    }

    private static long[] minors(List<Money> parts) {
        return parts.stream().mapToLong(Money::minor).toArray();
    }
}
