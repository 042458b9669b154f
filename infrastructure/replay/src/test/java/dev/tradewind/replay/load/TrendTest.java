package dev.tradewind.replay.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final int LOOKS = 31;
    private static final int ORDERS_BETWEEN = 90;

    /** Fifteen minutes at three orders a second: a base of 80 MB, and what the look's number adds. */
    private static List<Sample> samples(IntToDoubleFunction added) {
        return IntStream.range(0, LOOKS)
                .mapToObj(look -> new Sample(look * 30.0, 80_000_000 + Math.round(added.applyAsDouble(look)), (long) look * ORDERS_BETWEEN))
                .toList();
    }

    private static IntToDoubleFunction noise(double bytes) {
        Random random = new Random(15);
        return _ -> bytes * random.nextGaussian();
    }

    private static Verdict verdict(IntToDoubleFunction added) {
        return Verdict.of(Trend.ofLastTwoThirds(samples(added)));
    }

    @Test
    void aLineIsFoundAsItIs() {
        Trend trend = Trend.of(samples(look -> 1_000.0 * ORDERS_BETWEEN * look));
        assertThat(trend.bytesPerOrder()).isEqualTo(1_000, within(0.01));
        assertThat(trend.error()).isEqualTo(0, within(0.01));
    }

    /** By hand: orders 0, 1, 2, 3, 4 and heap 0, 2, 1, 3, 4 make a slope of 0.9 with a standard error of √(1.9 / 3 / 10). */
    @Test
    void theErrorIsThatOfTheSlope() {
        long[] heap = {0, 2, 1, 3, 4};
        Trend trend = Trend.of(IntStream.range(0, 5).mapToObj(i -> new Sample(i, heap[i], i)).toList());
        assertThat(trend.bytesPerOrder()).isEqualTo(0.9, within(1e-9));
        assertThat(trend.error()).isEqualTo(Math.sqrt(1.9 / 3 / 10), within(1e-9));
    }

    @Test
    void whatFillsInTheFirstThirdIsNoGrowth() {
        assertThat(verdict(look -> 20_000_000 * (1 - Math.exp(-look)))).isInstanceOf(Verdict.Flat.class);
    }

    @Test
    void noiseAroundALevelIsFlat() {
        assertThat(verdict(noise(200_000))).isInstanceOf(Verdict.Flat.class);
    }

    @Test
    void aKilobyteForEachOrderIsALeak() {
        IntToDoubleFunction noise = noise(100_000);
        Verdict verdict = verdict(look -> 1_024.0 * ORDERS_BETWEEN * look + noise.applyAsDouble(look));
        assertThat(verdict).isInstanceOf(Verdict.Growing.class);
        assertThat(verdict.text()).startsWith("GROWING: +1");
    }

    /** Growth that the noise hides is not called flat. */
    @Test
    void tooMuchNoiseTellsNothing() {
        assertThat(verdict(noise(5_000_000))).isInstanceOf(Verdict.Unclear.class);
    }

    @Test
    void fewSamplesTellNothing() {
        assertThat(Verdict.of(Trend.of(samples(_ -> 0).subList(0, 4)))).isInstanceOf(Verdict.Unclear.class);
        assertThat(Verdict.of(Trend.of(List.of()))).isInstanceOf(Verdict.Unclear.class);
    }

    /** Nothing was ordered: nobody knows what an order leaves behind. */
    @Test
    void withoutOrdersNothingIsKnown() {
        List<Sample> idle = IntStream.range(0, LOOKS).mapToObj(look -> new Sample(look * 30.0, 80_000_000, 0)).toList();
        assertThat(Verdict.of(Trend.ofLastTwoThirds(idle))).isInstanceOf(Verdict.Unclear.class);
    }

    @Test
    void shrinkingIsFlat() {
        assertThat(verdict(look -> -2_000_000.0 * look)).isInstanceOf(Verdict.Flat.class);
    }
}
