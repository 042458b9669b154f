package dev.tradewind.shipments.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.shipments.model.ColdChain.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColdChainTest {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final ColdChainLimits LIMITS = new ColdChainLimits(2_000, 8_000, Duration.ofMinutes(30));

    @Test
    void nobodyMeasuredIsNotKept() {
        assertThat(judged(SensorLog.EMPTY).verdict()).isEqualTo(Verdict.UNOBSERVED);
    }

    @Test
    void theLimitsThemselvesAreBorne() {
        assertThat(judged(log(at(0, 2_000), at(10, 8_000))).excursions()).isEmpty();
        assertThat(judged(log(at(0, 1_999))).excursions()).hasSize(1);
        assertThat(judged(log(at(0, 8_001))).excursions()).hasSize(1);
    }

    @Test
    void anExcursionLastsUntilAReadingIsInsideAgain() {
        ColdChain borne = judged(log(at(0, 5_000), at(10, 9_000), at(20, 12_500), at(40, 5_000)));
        assertThat(borne.verdict()).isEqualTo(Verdict.KEPT);
        assertThat(borne.excursions()).containsExactly(new Excursion("a", START.plusSeconds(600), START.plusSeconds(2_400), false, 12_500,
                Optional.empty()));
        assertThat(judged(log(at(0, 5_000), at(10, 9_000), at(41, 5_000))).verdict()).as("31 minutes").isEqualTo(Verdict.BROKEN);
    }

    @Test
    void whatIsStillOutsideLastsUntilItWasLastSeen() {
        ColdChain chain = judged(log(at(0, -1_000), at(30, -2_000), at(45, 1_000)));
        assertThat(chain.excursions()).singleElement().satisfies(excursion -> {
            assertThat(excursion.ongoing()).isTrue();
            assertThat(excursion.duration()).isEqualTo(Duration.ofMinutes(45));
            assertThat(excursion.worst()).isEqualTo(-2_000);
        });
        assertThat(chain.verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void aLateReadingCanTakeABreachBack() {
        SensorLog hot = log(at(0, 9_000), at(40, 9_000));
        assertThat(judged(hot).verdict()).isEqualTo(Verdict.BROKEN);
        ColdChain mended = judged(hot.with(List.of(at(20, 5_000))));
        assertThat(mended.verdict()).isEqualTo(Verdict.KEPT);
        assertThat(mended.excursions()).hasSize(2);
    }

    @Test
    void eachDeviceIsItsOwnWitness() {
        SensorReading other = new SensorReading("b", START.plusSeconds(600), Optional.of(5_000), Optional.empty(), Optional.empty());
        ColdChain chain = judged(log(at(0, 9_000), at(40, 9_000), other));
        assertThat(chain.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(chain.longestGap()).contains(Duration.ofMinutes(30));
    }

    @Test
    void whereNothingIsBorneOneReadingIsEnough() {
        ColdChainLimits strict = new ColdChainLimits(2_000, 8_000, Duration.ZERO);
        assertThat(ColdChain.of(log(at(0, 9_000)), strict, Optional.empty()).verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void afterTheDeliveryTheKitchenIsTheBuyers() {
        SensorLog log = log(at(0, 5_000), at(60, 22_000), at(120, 22_000));
        assertThat(judged(log).verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(ColdChain.of(log, LIMITS, Optional.of(START.plusSeconds(3_599))).verdict()).isEqualTo(Verdict.KEPT);
    }

    /** What is kept of many excursions: the first, the one farthest outside, the longest; the verdict is of all of them. */
    @Test
    void ofManyExcursionsTheWeightiestAreKept() {
        SensorReading[] flapping = new SensorReading[1_000];
        for (int i = 0; i < flapping.length; i++) {
            flapping[i] = at(i * 10, i % 2 == 0 ? 9_000 : 5_000);
        }
        flapping[600] = at(6_000, -40_000);
        flapping[801] = at(8_010, 9_000);
        flapping[803] = at(8_030, 9_000);
        ColdChain chain = judged(log(flapping));
        assertThat(chain.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(chain.excursionCount()).isEqualTo(498);
        assertThat(chain.excursions()).hasSize(ColdChain.MOST_EXCURSIONS).isSortedAccordingTo(Comparator.comparing(Excursion::from))
                .extracting(Excursion::from).contains(START, START.plusSeconds(360_000), START.plusSeconds(480_000));
        assertThat(judged(log(at(0, 9_000), at(10, 5_000))).excursionCount()).isOne();
    }

    @Test
    void namesAreBoundedTogether() {
        SensorReading[] named = new SensorReading[SensorLog.MOST];
        for (int i = 0; i < named.length; i++) {
            named[i] = new SensorReading("d".repeat(30), START.plusSeconds(i), Optional.of(5_000), Optional.empty(),
                    Optional.of("n".repeat(30)));
        }
        assertThat(log(named).isOverfull()).isFalse();
        named[7] = new SensorReading("\u4e00".repeat(11), START, Optional.of(5_000), Optional.empty(), Optional.of("n".repeat(30)));
        assertThat(log(named).isOverfull()).isTrue();
    }

    @RepeatedTest(20)
    void theOrderInWhichReadingsComeDoesNotMatter(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<SensorReading> told = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            told.add(new SensorReading("d" + i % 3, START.plusSeconds(20L * i), Optional.of(random.nextInt(12_000)), Optional.empty(),
                    Optional.of("node " + random.nextInt(4))));
            told.add(new SensorReading(SensorReading.CARRIER, START.plusSeconds(60L * random.nextInt(90)),
                    Optional.of(random.nextInt(12_000)), Optional.empty(), Optional.of("node " + random.nextInt(4))));
        }
        SensorLog sorted = SensorLog.EMPTY.with(told, Optional.of(LIMITS));
        List<SensorReading> shuffled = new ArrayList<>(told);
        shuffled.addAll(told.subList(0, 50));
        Collections.shuffle(shuffled, random);
        SensorLog log = SensorLog.EMPTY;
        for (int i = 0; i < shuffled.size(); i += 7) {
            log = log.with(shuffled.subList(i, Math.min(i + 7, shuffled.size())), Optional.of(LIMITS));
        }
        assertThat(log).isEqualTo(sorted);
        assertThat(judged(log)).isEqualTo(judged(sorted));
        assertThat(log.readings()).hasSizeLessThan(400);
    }

    /** Readings are evidence: who tells another value for a moment later changes nothing, whichever it is. */
    @ParameterizedTest
    @CsvSource({"9500, 5000", "5000, 9500", "-5000, -50000", "20000, 3000", "3000, 20000"})
    void whatADeviceToldFirstStays(int first, int later) {
        SensorReading told = at(0, first);
        SensorReading corrected = at(0, later);
        SensorLog log = SensorLog.EMPTY.with(List.of(told), Optional.of(LIMITS));
        assertThat(log.with(List.of(corrected), Optional.of(LIMITS))).isEqualTo(log);
        assertThat(SensorLog.EMPTY.with(List.of(told, corrected), Optional.of(LIMITS))).as("in one batch").isEqualTo(log);
    }

    /** Posts of carriers come in any order, and two parcels may be scanned at one moment. */
    @ParameterizedTest
    @CsvSource({"5000, 9500", "9500, -5000", "5000, -50000", "3000, 4000", "9000, 20000"})
    void ofCarriersTheReadingFarthestOutsideStays(int better, int worse) {
        SensorReading inside = new SensorReading(SensorReading.CARRIER, START, Optional.of(better), Optional.empty(), Optional.empty());
        SensorReading outside = new SensorReading(SensorReading.CARRIER, START, Optional.of(worse), Optional.empty(), Optional.empty());
        Optional<ColdChainLimits> limits = Optional.of(LIMITS);
        SensorLog log = SensorLog.EMPTY.with(List.of(outside), limits);
        assertThat(log.with(List.of(inside), limits)).isEqualTo(log);
        assertThat(SensorLog.EMPTY.with(List.of(inside), limits).with(List.of(outside), limits)).isEqualTo(log);
    }

    private static ColdChain judged(SensorLog log) {
        return ColdChain.of(log, LIMITS, Optional.empty());
    }

    private static SensorLog log(SensorReading... readings) {
        return SensorLog.EMPTY.with(List.of(readings));
    }

    private static SensorReading at(int minute, int temperature) {
        return new SensorReading("a", START.plusSeconds(60L * minute), Optional.of(temperature), Optional.empty(), Optional.empty());
    }
}
