package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.checkout.CheckoutOutcome.NotAllowed;
import dev.tradewind.checkout.CheckoutOutcome.Shown;
import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.OrderStatus;
import dev.tradewind.checkout.model.PaymentStatus;
import dev.tradewind.checkout.model.SessionStatus;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.Sku;
import dev.tradewind.paymentgateways.PaymentGateway;
import dev.tradewind.paymentgateways.Release;
import dev.tradewind.paymentgateways.sandbox.SandboxGateway;
import dev.tradewind.paymentgateways.sandbox.SandboxLedgerInMemory;
import dev.tradewind.testkit.FixedClock;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Others are at work on the same session between any two steps of ours. */
class InterleavedTest {
    private static final Sku A = new Sku("A");

    private final FixedClock clock = FixedClock.at("2026-11-22T12:00:00Z");
    private final CheckoutsInMemory store = new CheckoutsInMemory();
    private final SandboxGateway sandbox = CheckoutWorld.sandbox(clock, new SandboxLedgerInMemory());
    private final CheckoutWorld world = new CheckoutWorld(clock, store, store, sandbox);

    @BeforeEach
    void goods() {
        store.sells(CheckoutWorld.product("A", 1000), 5);
    }

    /** The payment is found while the buyer gives up: of the two the order says which was first. */
    @Test
    void whatIsPlacedMeanwhileIsNotCancelled() {
        CheckoutId id = world.open("1xA");
        world.complete(id, "late_success_token", "k");
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.COMPLETE_IN_PROGRESS);
        AtomicBoolean found = new AtomicBoolean();
        Checkouts slow = (Checkouts) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Checkouts.class},
                (_, method, arguments) -> {
                    Object read = method.invoke(store, arguments);
                    if (method.getName().equals("session") && !found.getAndSet(true)) {
                        world.pass(Duration.ofMinutes(5));
                    }
                    return read;
                });
        CheckoutWorld buyer = new CheckoutWorld(clock, slow, store, sandbox);

        assertThat(buyer.cancel.handle(id, CheckoutWorld.guest(), CheckoutWorld.VIEW)).isInstanceOf(NotAllowed.class);

        assertThat(world.session(id).status()).isEqualTo(SessionStatus.COMPLETED);
        assertThat(world.order(id).status()).isEqualTo(OrderStatus.PLACED);
        assertThat(store.available(A)).isEqualTo(4);
    }

    /** Whoever read the session before it was challenged brings the word on the challenge: the session is not left behind. */
    @Test
    void aChallengeThatIsPassedCompletesTheSessionForWhoReadItBefore() {
        List<CheckoutSession> before = new ArrayList<>();
        CheckoutId id = world.open("1xA");
        PaymentGateway watched = gateway((method, call) -> {
            if (method.equals("authorise")) {
                before.add(store.session(id).orElseThrow());
            }
            return call.get();
        });
        new CheckoutWorld(clock, store, store, watched).complete(id, "challenge_token", "k");
        assertThat(before).singleElement().extracting(CheckoutSession::status).isEqualTo(SessionStatus.COMPLETE_IN_PROGRESS);
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.REQUIRES_ESCALATION);
        sandbox.challenge(world.order(id).reference(), true);

        assertThat(world.askForPayment.decided(before.getFirst()).status()).isEqualTo(SessionStatus.COMPLETED);

        assertThat(world.order(id).status()).isEqualTo(OrderStatus.PLACED);
        assertThat(store.written(id).status()).as("of itself, or the next who writes it alone would undo it")
                .isEqualTo(SessionStatus.COMPLETED);
        assertThat(world.cancel.handle(id, CheckoutWorld.guest(), CheckoutWorld.VIEW)).isInstanceOf(NotAllowed.class);
    }

    /** A bar that was decided on is kept, whoever gives the session up before the provider knows of it. */
    @Test
    void aPaymentThatIsToBeBarredIsBarredThoughItsBuyerCancels() {
        CheckoutId id = world.open("1xA");
        AtomicBoolean reachable = new AtomicBoolean();
        PaymentGateway deaf = gateway((method, call) -> switch (method) {
            case "authorise" -> throw new Stopped();
            case "release" -> reachable.get() ? call.get() : new Release.Unknown("timeout");
            default -> call.get();
        });
        CheckoutWorld shop = new CheckoutWorld(clock, store, store, deaf);
        assertThatThrownBy(() -> shop.complete(id, "success_token", "k")).isInstanceOf(Stopped.class);
        clock.advance(Duration.ofMinutes(2));
        shop.checkouts.due(clock.instant()).toList().forEach(shop.lookAfterOrder::handle);
        Order barred = shop.order(id);
        assertThat(barred.payment().status()).isEqualTo(PaymentStatus.RELEASE_DUE);

        assertThat(shop.cancel.handle(id, CheckoutWorld.guest(), CheckoutWorld.VIEW)).isInstanceOf(Shown.class);
        reachable.set(true);
        shop.pass(Duration.ofMinutes(5));

        Order canceled = store.order(barred.id()).orElseThrow();
        assertThat(canceled.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(canceled.payment().status()).as("the provider has heard of it").isEqualTo(PaymentStatus.RELEASED);
        assertThat(store.available(A)).isEqualTo(5);
    }

    /** An attempt that died without an answer is not made again after another one. */
    @Test
    void aLateRepeatOfAnAttemptThatDiedBuysNothing() {
        CheckoutId id = world.open("1xA");
        CheckoutWorld dying = new CheckoutWorld(clock, store, store, gateway((method, call) -> {
            if (method.equals("authorise")) {
                throw new Stopped();
            }
            return call.get();
        }));
        assertThatThrownBy(() -> dying.complete(id, "success_token", "k1")).isInstanceOf(Stopped.class);
        world.pass(Duration.ofMinutes(3));
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.READY_FOR_COMPLETE);
        world.complete(id, "fail_token", "k2");

        assertThat(world.complete(id, "success_token", "k1")).isInstanceOf(Shown.class);

        assertThat(world.session(id).status()).isEqualTo(SessionStatus.READY_FOR_COMPLETE);
        assertThat(world.order(id).payment().attempt()).isEqualTo(2);
    }

    private PaymentGateway gateway(Intercepted intercepted) {
        return (PaymentGateway) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{PaymentGateway.class},
                (_, method, arguments) -> intercepted.call(method.getName(), () -> method.invoke(sandbox, arguments)));
    }

    @FunctionalInterface
    private interface Call {
        Object get() throws ReflectiveOperationException;
    }

    @FunctionalInterface
    private interface Intercepted {
        Object call(String method, Call call) throws ReflectiveOperationException;
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
