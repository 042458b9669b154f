package dev.tradewind.shipments.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.shipments.model.ColdChain;
import dev.tradewind.shipments.model.ColdChainLimits;
import dev.tradewind.shipments.model.Position;
import dev.tradewind.shipments.model.SensorLog;
import dev.tradewind.shipments.model.SensorReading;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.testkit.Race;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of sensors' readings keeps. */
public abstract class SensorLogsContract {
    protected static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ColdChainLimits LIMITS = new ColdChainLimits(2_000, 8_000, Duration.ofMinutes(5));
    private final IdSource ids = new RandomIds(Clock.systemUTC());
    protected final ShipmentId shipment = new ShipmentId(ids.uuid7().toString());

    protected abstract SensorLogs store();

    /** How many events were told so far. */
    protected abstract int events();

    @Test
    void whatWasNeverToldIsEmpty() {
        assertThat(store().read(shipment)).isEqualTo(new SensorLogs.Kept(shipment, 0, SensorLog.EMPTY, Optional.empty()));
        assertThat(store().coldChain(shipment)).isEmpty();
    }

    @Test
    void whatWasToldIsReadBack() {
        SensorLog log = SensorLog.EMPTY.with(List.of(reading(0, 9_000), reading(60 * 13, 3_500), reading(60 * 30, -250)));
        Optional<ColdChain> chain = Optional.of(ColdChain.of(log, LIMITS, Optional.empty()));
        int before = events();
        assertThat(store().write(store().read(shipment), log, chain, List.of(told()))).isTrue();
        assertThat(store().read(shipment)).isEqualTo(new SensorLogs.Kept(shipment, 1, log, chain));
        assertThat(store().coldChain(shipment)).isEqualTo(chain);
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void ofTwoWritersOneIsOvertaken() {
        SensorLogs.Kept empty = store().read(shipment);
        assertThat(store().write(empty, SensorLog.EMPTY.with(List.of(reading(0, 1))), Optional.empty(), List.of())).isTrue();
        assertThat(store().write(empty, SensorLog.EMPTY.with(List.of(reading(60 * 24, 1))), Optional.empty(), List.of(told()))).isFalse();
        SensorLogs.Kept first = store().read(shipment);
        assertThat(store().write(first, first.log().with(List.of(reading(60 * 48, 1))), Optional.empty(), List.of())).isTrue();
        assertThat(store().write(first, first.log().with(List.of(reading(60 * 72, 1))), Optional.empty(), List.of())).isFalse();
        assertThat(store().read(shipment).log().readings()).hasSize(2);
    }

    /** An item holds 400 KB. */
    @Test
    void aDayOfManySensorsIsKept() {
        List<SensorReading> day = java.util.stream.IntStream.range(0, 9_000).mapToObj(number -> new SensorReading(
                ids.uuid7() + "-" + ids.uuid7(), NOON.plusSeconds(number), Optional.of(number), Optional.empty(), Optional.empty()))
                .toList();
        SensorLog log = SensorLog.EMPTY.with(day);
        assertThat(store().write(store().read(shipment), log, Optional.empty(), List.of())).isTrue();
        assertThat(store().read(shipment).log()).isEqualTo(log);
    }

    /** A thermostat that flaps all the time leaves an excursion for every other reading. */
    @Test
    void aChainThatBreaksAllTheTimeIsKept() {
        List<SensorReading> flapping = java.util.stream.IntStream.range(0, SensorLog.MOST).mapToObj(
                number -> new SensorReading("logger-" + number % 10, NOON.plusMillis(number * 11_173L),
                        Optional.of((number / 10 % 2 == 0 ? 5_000 : 8_200) + number * 7919 % 2_800), Optional.empty(),
                        Optional.of("truck " + number % 13)))
                .toList();
        SensorLog log = SensorLog.EMPTY.with(flapping);
        Optional<ColdChain> chain = Optional.of(ColdChain.of(log, LIMITS, Optional.empty()));
        assertThat(store().write(store().read(shipment), log, chain, List.of())).isTrue();
        assertThat(store().read(shipment)).isEqualTo(new SensorLogs.Kept(shipment, 1, log, chain));
        assertThat(chain.get().excursionCount()).isGreaterThan(20_000);
    }

    @Test
    void ofManyGatewaysNoneLosesAReading() {
        var outcomes = Race.of(8).run(40, number -> {
            while (true) {
                SensorLogs.Kept kept = store().read(shipment);
                if (store().write(kept, kept.log().with(List.of(reading(number * 97, number))), Optional.empty(), List.of())) {
                    return number;
                }
            }
        });
        assertThat(outcomes.thrown()).isEmpty();
        assertThat(store().read(shipment).log().readings()).hasSize(40);
        assertThat(store().read(shipment).version()).isEqualTo(40);
    }

    @Test
    void anEventThatWasToldIsNotToldOver() {
        EventEnvelope told = told();
        store().write(store().read(shipment), SensorLog.EMPTY.with(List.of(reading(0, 1))), Optional.empty(), List.of(told));
        SensorLogs.Kept kept = store().read(shipment);
        assertThat(store().write(kept, kept.log().with(List.of(reading(1, 1))), Optional.empty(), List.of(told))).isFalse();
        assertThat(store().read(shipment)).isEqualTo(kept);
    }

    protected static SensorReading reading(int minute, int temperature) {
        return new SensorReading("probe-1", NOON.plusSeconds(60L * minute), Optional.of(temperature),
                Optional.of(new Position(35_776_000, -140_391_999)), Optional.of("Narita"));
    }

    private EventEnvelope told() {
        return new EventEnvelope(ids.eventId(), "ColdChainJudged", 1, NOON, "subject", "correlation", "{}");
    }
}
