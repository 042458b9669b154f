package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.OrderLife;
import dev.tradewind.checkout.model.OrderStatus;
import dev.tradewind.checkout.model.SessionStatus;
import dev.tradewind.checkout.port.Applied;
import dev.tradewind.checkout.port.Change;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.checkout.port.FactReader;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.Replay;
import dev.tradewind.paymentgateways.Authorisation;
import dev.tradewind.paymentgateways.PaymentGateway;
import dev.tradewind.paymentgateways.PaymentRequest;
import dev.tradewind.paymentgateways.PaymentState;
import dev.tradewind.paymentgateways.Release;
import dev.tradewind.paymentgateways.sandbox.SandboxLedgerInMemory;
import dev.tradewind.testkit.FixedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The function stops before or after each outside call of complete; whoever comes next must bring it to a true end. */
class StoppedCompleteTest {
    private static final int CALLS = 4;
    private static final int UNITS = 10;

    private final FixedClock clock = FixedClock.at("2026-11-22T12:00:00Z");
    private final SandboxLedgerInMemory charges = new SandboxLedgerInMemory();
    private final CheckoutsInMemory store = new CheckoutsInMemory();
    private final Outside outside = new Outside();

    static Stream<Arguments> stops() {
        return Stream.of("success_token", "fail_token", "late_success_token", "late_failure_token", "challenge_token")
                .flatMap(token -> Stream.iterate(0, call -> call + 1).limit(CALLS)
                        .flatMap(call -> Stream.of(true, false)
                                .flatMap(before -> Stream.of(true, false).map(resumed -> Arguments.of(token, call, before, resumed)))));
    }

    @ParameterizedTest(name = "{0}, call {1}, stopped before: {2}, buyer resumes: {3}")
    @MethodSource("stops")
    void oneChargeOrNoneStockExactAndTheSessionTellsTheTruth(String token, int call, boolean before, boolean resumed) {
        store.sells(CheckoutWorld.product("A", 1000), UNITS);
        CheckoutWorld world = new CheckoutWorld(clock, outside.over(store), outside.reading(store),
                outside.over(CheckoutWorld.sandbox(clock, charges)));
        CheckoutId id = world.open("2xA");

        outside.stopAt(call, before);
        assertThatThrownBy(() -> world.complete(id, token, "key")).isInstanceOf(Stopped.class);
        outside.goOn();
        if (resumed) {
            world.clock.advance(Duration.ofSeconds(10));
            world.complete(id, token, "key");
        }
        world.pass(Duration.ofMinutes(45));

        List<Order> orders = store.orders();
        long placed = orders.stream().filter(order -> order.status() == OrderStatus.PLACED).count();
        assertThat(placed).isLessThanOrEqualTo(1);
        assertThat(store.available(new Sku("A"))).isEqualTo(UNITS - 2 * placed);
        assertThat(CheckoutWorld.sandbox(clock, charges).statement(CheckoutWorld.EUR, charges.references()).held().minor())
                .as("money held for us").isEqualTo(2000 * placed);
        CheckoutSession session = world.session(id);
        assertThat(session.status() == SessionStatus.COMPLETED).isEqualTo(placed == 1);
        assertThat(session.status()).isIn(SessionStatus.COMPLETED, SessionStatus.READY_FOR_COMPLETE, SessionStatus.CANCELED);
        assertThat(store.events()).hasSize((int) placed);
        assertThat(orders).allSatisfy(order -> assertThat(order.due()).as("nothing left to do").isEmpty());
        boolean moneyCame = token.equals("success_token") || token.equals("late_success_token");
        boolean asked = resumed || call > 2 || (call == 2 && !before);
        assertThat(placed == 1).as("an order whenever the provider held money").isEqualTo(moneyCame && asked);
    }

    /** The call at which the function stops, counted over store and gateway alike. */
    private static final class Outside {
        private int left = Integer.MAX_VALUE;
        private boolean stopsBefore;

        void stopAt(int call, boolean before) {
            left = call;
            stopsBefore = before;
        }

        void goOn() {
            left = Integer.MAX_VALUE;
        }

        private <T> T call(Supplier<T> work) {
            boolean now = left-- == 0;
            if (now && stopsBefore) {
                throw new Stopped();
            }
            T result = work.get();
            if (now) {
                throw new Stopped();
            }
            return result;
        }

        Checkouts over(Checkouts store) {
            return new Checkouts() {
                @Override
                public Optional<CheckoutSession> session(CheckoutId id) {
                    return call(() -> store.session(id));
                }

                @Override
                public Optional<Replay> answer(IdempotencyKey key) {
                    return call(() -> store.answer(key));
                }

                @Override
                public Optional<Order> order(OrderId id) {
                    return call(() -> store.order(id));
                }

                @Override
                public Optional<OrderLife> life(OrderId id) {
                    return call(() -> store.life(id));
                }

                @Override
                public Stream<OrderId> due(Instant now) {
                    return store.due(now);
                }

                @Override
                public Applied apply(Change change) {
                    return call(() -> store.apply(change));
                }
            };
        }

        FactReader reading(FactReader reader) {
            return wanted -> call(() -> reader.read(wanted));
        }

        PaymentGateway over(PaymentGateway gateway) {
            return new PaymentGateway() {
                @Override
                public Authorisation authorise(PaymentRequest request) {
                    return call(() -> gateway.authorise(request));
                }

                @Override
                public PaymentState find(String reference) {
                    return call(() -> gateway.find(reference));
                }

                @Override
                public Release release(String reference) {
                    return call(() -> gateway.release(reference));
                }
            };
        }
    }

    /** What a process that ends looks like from within. */
    private static final class Stopped extends Error {
        private static final long serialVersionUID = 1;
    }
}
