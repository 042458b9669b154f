package dev.tradewind.shipments.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.Replay;
import dev.tradewind.shipments.customs.model.Customs;
import dev.tradewind.shipments.model.Lane;
import dev.tradewind.shipments.model.Lanes;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.model.ShippedLine;
import dev.tradewind.shipments.model.Terms;
import dev.tradewind.shipments.port.Shipments.Change;
import dev.tradewind.shipments.port.Shipments.Registered;
import dev.tradewind.shipments.port.Shipments.Unshipped;
import dev.tradewind.testkit.Race;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of shipments keeps. */
public abstract class ShipmentsContract extends ParcelNumbersContract {
    private static final Lane LANE = new Lane(Duration.ofDays(5), Duration.ofDays(21), Duration.ofDays(10));

    @Test
    void whatIsRegisteredIsReadBackAndTakenFromTheOrder() {
        open();
        Shipment shipment = shipment(ADA, "li_1", 2);
        int before = events();
        assertThat(register(shipment, Optional.empty())).isInstanceOf(Registered.Done.class);
        assertThat(events()).isEqualTo(before + 1);
        assertThat(store().find(shipment.id())).contains(shipment);
        assertThat(store().left(order)).contains(Map.of("li_1", new Unshipped(ADA, 1), "li_2", new Unshipped(BOB, 5)));
        assertThat(store().find(new ShipmentId(ids.uuid7().toString()))).isEmpty();
    }

    @Test
    void customsDataAreAFactWithTheirShipment() {
        open();
        Customs customs = customs();
        Shipment shipment = shipment(ADA, "li_1", 2);
        assertThat(store().register(shipment, Optional.of(customs), told(), Optional.empty(), ANSWER)).isInstanceOf(Registered.Done.class);
        assertThat(store().customs(shipment.id())).contains(customs);
        Shipment second = shipment(ADA, "li_1", 2);
        assertThat(store().register(second, Optional.of(customs), told(), Optional.empty(), ANSWER))
                .isInstanceOf(Registered.NothingLeft.class);
        assertThat(store().customs(second.id())).isEmpty();
        Shipment third = shipment(ADA, "li_1", 1);
        register(third, Optional.empty());
        assertThat(store().customs(third.id())).isEmpty();
    }

    @Test
    void moreThanIsLeftIsNotShipped() {
        open();
        register(shipment(ADA, "li_1", 2), Optional.empty());
        int before = events();
        Shipment second = shipment(ADA, "li_1", 2);
        assertThat(register(second, Optional.empty()))
                .isEqualTo(new Registered.NothingLeft(Map.of("li_1", new Unshipped(ADA, 1), "li_2", new Unshipped(BOB, 5))));
        assertThat(store().find(second.id())).isEmpty();
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void ofManyClerksNoneShipsAUnitTwice() {
        open();
        var outcomes = Race.of(8).run(16, _ -> register(shipment(BOB, "li_2", 1), Optional.empty()));
        assertThat(outcomes.thrown()).isEmpty();
        assertThat(outcomes.returned()).filteredOn(Registered.Done.class::isInstance).hasSize(5);
        assertThat(store().left(order).orElseThrow()).containsEntry("li_2", new Unshipped(BOB, 0));
    }

    @Test
    void anothersLineOrNoLineCannotBeShipped() {
        open();
        assertThat(register(shipment(ADA, "li_2", 1), Optional.empty())).isInstanceOf(Registered.NothingLeft.class);
        assertThat(register(shipment(ADA, "li_9", 1), Optional.empty())).isInstanceOf(Registered.NothingLeft.class);
    }

    @Test
    void anOrderThatWasNotPlacedCannotBeShipped() {
        assertThat(register(shipment(ADA, "li_1", 1), Optional.empty())).isInstanceOf(Registered.NoOrder.class);
    }

    @Test
    void anOrderThatIsToldAgainIsNotOpenedAnew() {
        open();
        register(shipment(ADA, "li_1", 3), Optional.empty());
        open();
        assertThat(store().left(order).orElseThrow()).containsEntry("li_1", new Unshipped(ADA, 0));
    }

    @Test
    void theSameKeyGetsItsFirstAnswer() {
        open();
        IdempotencyKey key = IdempotencyKey.of("me", "POST /shipments", order.value(), new byte[0]);
        assertThat(store().answered(key)).isEmpty();
        register(shipment(ADA, "li_1", 1), Optional.of(key));
        assertThat(register(shipment(ADA, "li_1", 1), Optional.of(key))).isInstanceOfSatisfying(Registered.Repeated.class,
                repeated -> assertThat(repeated.replay()).isInstanceOf(Replay.FirstAnswer.class));
        assertThat(store().answered(key)).containsInstanceOf(Replay.FirstAnswer.class);
        assertThat(store().left(order).orElseThrow()).containsEntry("li_1", new Unshipped(ADA, 2));
    }

    /** Ids are new; one that is not is a fault, and must not write over what is there. */
    @Test
    void anIdThatIsTakenWritesNothing() {
        open();
        Shipment first = shipment(ADA, "li_1", 1);
        register(first, Optional.empty());
        OrderId second = ids.orderId();
        store().open(second, Map.of("li_1", new Unshipped(ADA, 3)));
        Shipment other = Shipment.registered(first.id(), second, ADA, List.of(new ShippedLine("li_1", 1)),
                List.of(new Parcel("ups", "1Z" + parcel.number())), Terms.NONE, NOW.plusSeconds(9));
        assertThatIllegalStateException().isThrownBy(() -> register(other, Optional.empty()));
        assertThat(store().find(first.id())).contains(first);
        assertThat(store().left(second).orElseThrow()).containsEntry("li_1", new Unshipped(ADA, 3));
    }

    @Test
    void anEventThatWasToldIsNotToldOver() {
        open();
        EventEnvelope told = told();
        store().register(shipment(ADA, "li_1", 1), Optional.empty(), told, Optional.empty(), ANSWER);
        Shipment second = shipment(ADA, "li_1", 1);
        assertThatIllegalStateException().isThrownBy(() -> store().register(second, Optional.empty(), told, Optional.empty(), ANSWER));
        assertThat(store().find(second.id())).isEmpty();
    }

    @Test
    void ofTwoWritersOneIsOvertaken() {
        open();
        Shipment shipment = shipment(ADA, "li_1", 1);
        register(shipment, Optional.empty());
        Shipment one = shipment.after(report(event("later")));
        int before = events();
        assertThat(store().save(new Change(shipment, one, List.of(told())))).isTrue();
        assertThat(store().save(new Change(shipment, shipment.after(report(event("much-later"))), List.of(told())))).isFalse();
        assertThat(store().find(shipment.id())).contains(one);
        assertThat(events()).isEqualTo(before + 1);
    }

    /** DynamoDB takes 300 operators in an expression. */
    @Test
    void ahundredLinesGoIntoOneShipment() {
        OrderId large = ids.orderId();
        Map<String, Unshipped> lines = IntStream.range(0, 200).boxed()
                .collect(Collectors.toMap(number -> "li_" + "x".repeat(70) + number, _ -> new Unshipped(ADA, 2)));
        store().open(large, lines);
        List<ShippedLine> some = lines.keySet().stream().sorted().limit(100).map(id -> new ShippedLine(id, 1)).toList();
        Shipment shipment = Shipment.registered(new ShipmentId(ids.uuid7().toString()), large, ADA, some, List.of(parcel), Terms.NONE, NOW);
        assertThat(register(shipment, Optional.empty())).isInstanceOf(Registered.Done.class);
        Shipment another = Shipment.registered(new ShipmentId(ids.uuid7().toString()), large, ADA,
                some.stream().map(line -> new ShippedLine(line.id(), 2)).toList(), List.of(parcel), Terms.NONE, NOW);
        assertThat(register(another, Optional.empty())).as("one of each is left").isInstanceOf(Registered.NothingLeft.class);
        assertThat(store().left(large).orElseThrow().values().stream().mapToInt(Unshipped::left).sum()).isEqualTo(300);
        assertThat(store().save(new Change(shipment, shipment.cancelled(NOW), List.of()))).isTrue();
        assertThat(store().left(large).orElseThrow().values().stream().mapToInt(Unshipped::left).sum()).isEqualTo(400);
    }

    @Test
    void whatIsTakenBackCanBeShippedAnew() {
        open();
        Shipment shipment = shipment(ADA, "li_1", 3);
        register(shipment, Optional.empty());
        Shipment cancelled = shipment.cancelled(NOW);
        assertThat(store().save(new Change(shipment, cancelled, List.of(told())))).isTrue();
        assertThat(store().save(new Change(shipment, shipment.cancelled(NOW), List.of(told())))).as("twice").isFalse();
        assertThat(store().left(order).orElseThrow()).containsEntry("li_1", new Unshipped(ADA, 3));
        assertThat(store().save(new Change(cancelled, cancelled.touched(), List.of()))).isTrue();
        assertThat(store().left(order).orElseThrow()).as("once").containsEntry("li_1", new Unshipped(ADA, 3));
    }

    @Test
    void aShipmentIsDueWhenItsTimeHasCome() {
        open();
        Shipment shipment = shipment(ADA, "li_1", 1);
        register(shipment, Optional.empty());
        assertThat(store().due(NOW.plusSeconds(59))).doesNotContain(shipment.id());
        assertThat(store().due(NOW.plusSeconds(60))).contains(shipment.id());
        Shipment looked = shipment.touched().lookedAt(NOW.plusSeconds(60), new Lanes(Map.of("*-*", LANE)));
        store().save(new Change(shipment, looked, List.of()));
        assertThat(store().due(NOW.plusSeconds(60))).doesNotContain(shipment.id());
    }
}
