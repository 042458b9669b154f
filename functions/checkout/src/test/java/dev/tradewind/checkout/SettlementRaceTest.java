package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.OrderStatus;
import dev.tradewind.checkout.model.PaymentStatus;
import dev.tradewind.checkout.model.SessionStatus;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.checkout.port.FactReader;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.Sku;
import dev.tradewind.paymentgateways.sandbox.SandboxLedgerInMemory;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.Race;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** The same word of the provider, brought by many at once: the buyer's repeats and the resolver's (traps 8, 12, 13). */
class SettlementRaceTest {
    private static final int MOVERS = 16;

    private final FixedClock clock = FixedClock.at("2026-11-22T12:00:00Z");
    private final SandboxLedgerInMemory charges = new SandboxLedgerInMemory();

    @Test
    void isSettledOnceInMemory() {
        CheckoutsInMemory store = new CheckoutsInMemory();
        store.sells(CheckoutWorld.product("A", 1000), 10);
        race(store, store, () -> store.events().size());
        assertThat(store.available(new Sku("A"))).isEqualTo(8);
    }

    @Test
    void isSettledOnceInDynamoDb() {
        StoredCheckouts stored = new StoredCheckouts();
        stored.supply(new Sku("A"), 10);
        int before = stored.events();
        race(stored.checkouts, stored.facts(1000), () -> stored.events() - before);
        assertThat(stored.available(new Sku("A"))).isEqualTo(8);
    }

    private void race(Checkouts checkouts, FactReader reader, IntSupplier told) {
        CheckoutWorld world = new CheckoutWorld(clock, checkouts, reader,
                CheckoutWorld.sandbox(clock, charges));
        CheckoutId id = world.open("2xA");
        world.complete(id, "late_success_token", "k");
        Order asked = world.order(id);
        assertThat(asked.payment().status()).isEqualTo(PaymentStatus.UNKNOWN);
        clock.advance(Duration.ofMinutes(3));

        var outcomes = Race.of(MOVERS).run(4 * MOVERS, number -> number % 2 == 0
                ? world.lookAfterOrder.handle(asked.id())
                : world.complete(id, "late_success_token", "k"));

        assertThat(outcomes.thrown()).isEmpty();
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.COMPLETED);
        assertThat(world.order(id).status()).isEqualTo(OrderStatus.PLACED);
        assertThat(told.getAsInt()).as("events").isEqualTo(1);
        assertThat(charges.references()).as("one payment intent").containsExactly(asked.reference());
        assertThat(CheckoutWorld.sandbox(clock, charges).statement(CheckoutWorld.EUR, charges.references()).charges()).isEqualTo(1);
    }
}
