package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.CheckoutOutcome.KeyReused;
import dev.tradewind.checkout.CheckoutOutcome.NotAllowed;
import dev.tradewind.checkout.CheckoutOutcome.NotFound;
import dev.tradewind.checkout.CheckoutOutcome.NothingToSell;
import dev.tradewind.checkout.CheckoutOutcome.Shown;
import dev.tradewind.checkout.CheckoutOutcome.StillRunning;
import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.OrderStatus;
import dev.tradewind.checkout.model.SessionStatus;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.Sku;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CompleteCheckoutTest {
    private static final Sku A = new Sku("A");

    private final CheckoutsInMemory store = new CheckoutsInMemory();
    private final CheckoutWorld world = CheckoutWorld.inMemory(store);

    private CheckoutId open(String... lines) {
        store.sells(CheckoutWorld.product("A", 1000), 5);
        store.sells(CheckoutWorld.product("B", 500), 5);
        return world.open(lines);
    }

    @Test
    void placesTheOrderTakesTheStockAndTellsTheOthersOnce() {
        CheckoutId id = open("2xA", "1xB");
        assertThat(world.complete(id, "success_token", "k")).isInstanceOf(Shown.class);
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.COMPLETED);
        assertThat(world.order(id).status()).isEqualTo(OrderStatus.PLACED);
        assertThat(world.order(id).due()).isEmpty();
        assertThat(store.available(A)).isEqualTo(3);
        assertThat(store.events()).singleElement().satisfies(event -> assertThat(event.type()).isEqualTo("OrderPlaced"));
    }

    /** Trap 1: two lines that share a sku are checked against the same figure. */
    @Test
    void twoLinesOfOneSkuCannotSellMoreThanThereIs() {
        CheckoutId id = open("3xA", "2xA");
        store.sells(CheckoutWorld.product("A", 1000), 4);
        world.complete(id, "success_token", "k");
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.INCOMPLETE);
        assertThat(world.session(id).offer().messages()).anySatisfy(message -> assertThat(message.code()).isEqualTo("out_of_stock"));
        assertThat(store.available(A)).isEqualTo(4);
        assertThat(store.orders()).isEmpty();
    }

    /** Trap 11: a refresh pays twice. */
    @Test
    void replayReturnsTheFirstAnswer() {
        CheckoutId id = open("1xA");
        Shown first = (Shown) world.complete(id, "success_token", "k");
        Shown again = (Shown) world.complete(id, "success_token", "k");
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.response().headers()).containsEntry("idempotent-replayed", "true");
        assertThat(store.orders()).hasSize(1);
        assertThat(store.available(A)).isEqualTo(4);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsAConflict() {
        CheckoutId id = open("1xA");
        world.complete(id, "fail_token", "k");
        assertThat(world.complete(id, "success_token", "k")).isInstanceOf(KeyReused.class);
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.READY_FOR_COMPLETE);
    }

    @Test
    void aCompletedSessionStaysAsItIs() {
        CheckoutId id = open("1xA");
        world.complete(id, "success_token", "k");
        CheckoutSession before = world.session(id);
        assertThat(world.complete(id, "success_token", "other")).isInstanceOf(NotAllowed.class);
        assertThat(world.update.handle(id, CheckoutWorld.intent("2xA"), CheckoutWorld.guest(), CheckoutWorld.VIEW))
                .isInstanceOf(NotAllowed.class);
        assertThat(world.cancel.handle(id, CheckoutWorld.guest(), CheckoutWorld.VIEW)).isInstanceOf(NotAllowed.class);
        assertThat(world.session(id)).isEqualTo(before);
    }

    /** Trap 10: a retry after a failure is blocked, or pays twice. */
    @Test
    void aDeclineKeepsTheGoodsAndAnotherInstrumentMayPay() {
        CheckoutId id = open("2xA");
        Shown declined = (Shown) world.complete(id, "fail_token", "k1");
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.READY_FOR_COMPLETE);
        assertThat(world.session(id).offer().messages()).anySatisfy(message -> assertThat(message.code()).isEqualTo("payment_failed"));
        assertThat(store.available(A)).as("still held").isEqualTo(3);
        world.complete(id, "success_token", "k2");
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.COMPLETED);
        assertThat(world.session(id).offer().messages()).isEmpty();
        assertThat(store.available(A)).isEqualTo(3);
        assertThat(store.orders()).singleElement().satisfies(order -> assertThat(order.payment().attempt()).isEqualTo(2));
        Shown late = (Shown) world.complete(id, "fail_token", "k1");
        assertThat(late.response().body()).as("a late repeat of the first attempt").isEqualTo(declined.response().body());
        assertThat(late.response().headers()).containsEntry("idempotent-replayed", "true");
    }

    @Test
    void heldGoodsOfADeclinedPaymentGoBackWithTheirTimeAndTheSessionLivesOn() {
        CheckoutId id = open("2xA");
        world.complete(id, "fail_token", "k1");
        world.pass(Duration.ofMinutes(16));
        assertThat(store.available(A)).isEqualTo(5);
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.READY_FOR_COMPLETE);
        world.complete(id, "success_token", "k2");
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.COMPLETED);
        assertThat(store.available(A)).isEqualTo(3);
    }

    /** Trap 6: something is added to the cart while it is being paid for. */
    @Test
    void nothingChangesUnderAPaymentThatIsUnderWay() {
        CheckoutId id = open("1xA");
        world.complete(id, "late_success_token", "k");
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.COMPLETE_IN_PROGRESS);
        assertThat(world.update.handle(id, CheckoutWorld.intent("5xA"), CheckoutWorld.guest(), CheckoutWorld.VIEW))
                .isInstanceOfSatisfying(NotAllowed.class, refused -> assertThat(refused.why().code()).isEqualTo("payment_in_progress"));
        assertThat(world.complete(id, "success_token", "other")).isInstanceOf(StillRunning.class);
        world.pass(Duration.ofMinutes(3));
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.COMPLETED);
        assertThat(world.order(id).offer().totals().total().minor()).isEqualTo(1000);
    }

    @Test
    void anUpdateAfterADeclineGivesTheOldGoodsBack() {
        CheckoutId id = open("2xA");
        world.complete(id, "fail_token", "k1");
        world.update.handle(id, CheckoutWorld.intent("1xB"), CheckoutWorld.guest(), CheckoutWorld.VIEW);
        assertThat(store.available(A)).isEqualTo(5);
        assertThat(store.orders()).singleElement().satisfies(order -> assertThat(order.status()).isEqualTo(OrderStatus.CANCELED));
        world.complete(id, "success_token", "k2");
        assertThat(store.available(new Sku("B"))).isEqualTo(4);
        assertThat(store.available(A)).isEqualTo(5);
    }

    @Test
    void whatTheOwnPendingOrderHoldsIsNotMissingToTheSession() {
        CheckoutId id = open("5xA");
        world.complete(id, "fail_token", "k1");
        assertThat(store.available(A)).isZero();
        world.update.handle(id, CheckoutWorld.intent("4xA"), CheckoutWorld.guest(), CheckoutWorld.VIEW);
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.READY_FOR_COMPLETE);
        assertThat(store.available(A)).isEqualTo(5);
        world.complete(id, "success_token", "k2");
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.COMPLETED);
        assertThat(store.available(A)).isEqualTo(1);
    }

    @Test
    void anUpdateTellsOfGoodsThatCostAnotherPriceNow() {
        CheckoutId id = open("1xA", "1xB");
        store.sells(CheckoutWorld.product("A", 1100), 5);
        world.update.handle(id, CheckoutWorld.intent("2xA", "1xB"), CheckoutWorld.guest(), CheckoutWorld.VIEW);
        assertThat(world.session(id).offer().messages()).singleElement().satisfies(message -> {
            assertThat(message.code()).isEqualTo("price_changed");
            assertThat(message.content()).contains("A A was 10.00 EUR and is now 11.00 EUR");
        });
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.READY_FOR_COMPLETE);
    }

    @Test
    void anotherBuyersSessionDoesNotExist() {
        store.sells(CheckoutWorld.product("A", 1000), 5);
        CheckoutId[] id = new CheckoutId[1];
        Asked ada = new Asked(Optional.of("ada"), Optional.empty());
        world.create.handle(CheckoutWorld.intent("1xA"), ada, session -> {
            id[0] = session.id();
            return CheckoutWorld.VIEW.apply(session);
        });
        Asked eve = new Asked(Optional.of("eve"), Optional.empty());
        assertThat(world.get.handle(id[0], eve, CheckoutWorld.VIEW)).isInstanceOf(NotFound.class);
        assertThat(world.get.handle(id[0], CheckoutWorld.guest(), CheckoutWorld.VIEW)).isInstanceOf(NotFound.class);
        assertThat(world.complete.handle(id[0], CheckoutWorld.pay("success_token"), eve, CheckoutWorld.VIEW)).isInstanceOf(NotFound.class);
        assertThat(world.get.handle(id[0], ada, CheckoutWorld.VIEW)).isInstanceOf(Shown.class);
    }

    @Test
    void aSessionWithNothingToSellIsNotMade() {
        store.sells(CheckoutWorld.product("A", 1000), 0);
        assertThat(world.create.handle(CheckoutWorld.intent("1xA"), CheckoutWorld.guest(), CheckoutWorld.VIEW))
                .isInstanceOf(NothingToSell.class);
    }

    @Test
    void anAbandonedSessionIsGivenUpWithItsTime() {
        CheckoutId id = open("1xA");
        world.pass(Duration.ofHours(6));
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.CANCELED);
        assertThat(world.complete(id, "success_token", "k")).isInstanceOf(NotAllowed.class);
        assertThat(store.available(A)).isEqualTo(5);
    }

    @Test
    void anOfferThatRanOutIsRenewedAndAnotherTotalIsTold() {
        CheckoutId id = open("1xA");
        world.clock.advance(Duration.ofHours(2));
        store.sells(CheckoutWorld.product("A", 1100), 5);
        world.complete(id, "success_token", "k");
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.READY_FOR_COMPLETE);
        assertThat(world.session(id).offer().messages()).anySatisfy(message -> assertThat(message.code()).isEqualTo("price_changed"));
        assertThat(store.orders()).isEmpty();
        Shown again = (Shown) world.complete(id, "success_token", "k");
        assertThat(again.response().headers()).as("a repeat buys nothing that its first did not").containsEntry("idempotent-replayed",
                "true");
        assertThat(store.orders()).isEmpty();
        world.complete(id, "success_token", "k2");
        assertThat(world.order(id).offer().totals().total().minor()).isEqualTo(1100);
    }

    /** Of a double tap, the second one meets the new offer that the first has made, and does not take it for agreed. */
    @Test
    void nobodyBuysAtAPriceThatSomebodyElsesRequestHasMade() {
        CheckoutId id = open("1xA");
        world.clock.advance(Duration.ofHours(2));
        store.sells(CheckoutWorld.product("A", 99000), 5);
        AtomicBoolean tapped = new AtomicBoolean();
        Checkouts doubleTap = (Checkouts) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Checkouts.class},
                (_, method, arguments) -> {
                    Object read = method.invoke(store, arguments);
                    if (method.getName().equals("session") && !tapped.getAndSet(true)) {
                        world.complete(id, "success_token", "first tap");
                    }
                    return read;
                });
        CheckoutWorld second = new CheckoutWorld(world.clock, doubleTap, store, world.gateway);
        assertThat(second.complete(id, "success_token", "second tap")).isInstanceOf(Shown.class);
        assertThat(store.orders()).isEmpty();
        assertThat(store.available(A)).isEqualTo(5);
        assertThat(second.complete(id, "success_token", "second tap")).isInstanceOf(Shown.class);
        assertThat(store.orders()).isEmpty();
    }

    @Test
    void aKeyThatBegunNothingIsUsedAllTheSame() {
        CheckoutId id = open("5xA");
        world.update.handle(id, CheckoutWorld.intent("6xA"), CheckoutWorld.guest(), CheckoutWorld.VIEW);
        assertThat(world.complete(id, "fail_token", "k")).isInstanceOf(Shown.class);
        world.update.handle(id, CheckoutWorld.intent("5xA"), CheckoutWorld.guest(), CheckoutWorld.VIEW);
        assertThat(world.complete(id, "success_token", "k")).isInstanceOf(KeyReused.class);
        assertThat(world.complete(id, "fail_token", "k")).isInstanceOf(Shown.class);
        assertThat(store.orders()).isEmpty();
    }
}
