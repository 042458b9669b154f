package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.CheckoutIntent;
import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.SessionStatus;
import dev.tradewind.checkout.model.Totals;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.checkout.port.FactReader;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.table.Contended;
import dev.tradewind.paymentgateways.sandbox.SandboxLedgerInMemory;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.Race;
import dev.tradewind.testkit.RaceOutcomes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** 64 buyers want 100 units. Traps 2, 3, 5: exactly 100 are sold, nobody is left with half an order. */
class OversellRaceTest {
    private static final int BUYERS = 64;
    private static final int UNITS = 100;

    private final FixedClock clock = FixedClock.at("2026-11-22T12:00:00Z");
    private final SandboxLedgerInMemory charges = new SandboxLedgerInMemory();

    @Test
    void oneSkuInMemory() {
        CheckoutsInMemory store = new CheckoutsInMemory();
        store.sells(CheckoutWorld.product("A", 1000), UNITS);
        race(store, store, 10_000, store::available, "1xA");
    }

    @Test
    void pairsOfSkusInBothOrdersInMemory() {
        CheckoutsInMemory store = new CheckoutsInMemory();
        store.sells(CheckoutWorld.product("A", 1000), UNITS);
        store.sells(CheckoutWorld.product("B", 1000), UNITS);
        race(store, store, 10_000, store::available, "1xA", "1xB");
    }

    @Test
    void oneSkuInDynamoDb() {
        StoredCheckouts stored = new StoredCheckouts();
        stored.supply(new Sku("A"), UNITS);
        race(stored.checkouts, stored.facts(1000), 1_000, stored::available, "1xA");
    }

    @Test
    void pairsOfSkusInBothOrdersInDynamoDb() {
        StoredCheckouts stored = new StoredCheckouts();
        stored.supply(new Sku("A"), UNITS);
        stored.supply(new Sku("B"), UNITS);
        race(stored.checkouts, stored.facts(1000), 1_000, stored::available, "1xA", "1xB");
    }

    private void race(Checkouts checkouts, FactReader reader, int attempts, ToLongFunction<Sku> available, String... skus) {
        CheckoutWorld world = new CheckoutWorld(clock, checkouts, reader, CheckoutWorld.sandbox(clock, charges));
        RaceOutcomes<CheckoutSession> outcomes = Race.of(BUYERS).run(attempts,
                attempt -> buy(world, attempt % 2 == 0 ? skus : reversed(skus)));

        assertThat(outcomes.thrown()).as("conflicts are retried, and at worst told as such").allMatch(Contended.class::isInstance);
        long completed = outcomes.returned().stream().filter(session -> session.status() == SessionStatus.COMPLETED).count();
        assertThat(completed).isEqualTo(UNITS);
        for (String sku : skus) {
            assertThat(available.applyAsLong(new Sku(sku.substring(2)))).isZero();
        }
        assertThat(outcomes.returned()).allSatisfy(session -> assertThat(session.status() == SessionStatus.COMPLETED
                || session.offer().messages().stream().anyMatch(message -> message.code().equals("out_of_stock")))
                .as("told why: " + session).isTrue());
        clock.advance(Duration.ofHours(1));
        world.lookAfterAll();
        assertThat(available.applyAsLong(new Sku("A"))).as("nothing was held beyond what was sold").isZero();
        assertThat(CheckoutWorld.sandbox(clock, charges).statement(CheckoutWorld.EUR, charges.references()).charges()).isEqualTo(UNITS);
    }

    private static CheckoutSession buy(CheckoutWorld world, String[] skus) {
        CheckoutId[] id = new CheckoutId[1];
        CheckoutSession[] shown = new CheckoutSession[1];
        CheckoutOutcome opened = world.create.handle(CheckoutWorld.intent(skus), CheckoutWorld.guest(), session -> {
            id[0] = session.id();
            shown[0] = session;
            return CheckoutWorld.VIEW.apply(session);
        });
        if (opened instanceof CheckoutOutcome.NothingToSell(var messages)) {
            return soldOut(messages);
        }
        if (shown[0].status() == SessionStatus.INCOMPLETE) {
            return shown[0];
        }
        world.complete.handle(id[0], CheckoutWorld.pay("success_token"), CheckoutWorld.guest(id[0].toString(), "b"), session -> {
            shown[0] = session;
            return CheckoutWorld.VIEW.apply(session);
        });
        return shown[0];
    }

    /** No session was made; what was said instead, in the shape that the others have. */
    private static CheckoutSession soldOut(List<Message> messages) {
        CheckoutIntent intent = CheckoutWorld.intent("1xA");
        Money none = Money.zero(CheckoutWorld.EUR);
        Offer offer = new Offer(CheckoutWorld.EUR, List.of(), List.of(), Optional.empty(), List.of(), new Totals(none, none, none, none),
                List.of(),
                messages, Instant.MAX);
        return CheckoutSession.open(new CheckoutId("0".repeat(64)), Optional.empty(), intent, offer, Instant.EPOCH, Instant.MAX);
    }

    private static String[] reversed(String[] skus) {
        return java.util.Arrays.asList(skus).reversed().toArray(String[]::new);
    }
}
