package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.CheckoutOutcome.Shown;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.OrderStatus;
import dev.tradewind.checkout.model.PaymentStatus;
import dev.tradewind.checkout.model.SessionStatus;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.Sku;
import dev.tradewind.paymentgateways.sandbox.SandboxGateway;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Payments that are not decided at once: with a step of the buyer's, a late answer or none. */
class UndecidedPaymentTest {
    private static final Sku A = new Sku("A");

    private final CheckoutsInMemory store = new CheckoutsInMemory();
    private final CheckoutWorld world = CheckoutWorld.inMemory(store);

    private CheckoutId open(String... lines) {
        store.sells(CheckoutWorld.product("A", 1000), 5);
        return world.open(lines);
    }

    @Test
    void aChallengeIsPassedByTheBuyer() {
        CheckoutId id = open("1xA");
        world.complete(id, "challenge_token", "k");
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.REQUIRES_ESCALATION);
        assertThat(world.session(id).continueUrl()).hasValueSatisfying(url -> assertThat(url).startsWith("https://shop.example/"));
        ((SandboxGateway) world.gateway).challenge(world.order(id).reference(), true);
        world.complete(id, "challenge_token", "k2");
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.COMPLETED);
    }

    @Test
    void aChallengeThatTheBuyerLeavesIsBarredAndTheGoodsGoBack() {
        CheckoutId id = open("1xA");
        world.complete(id, "challenge_token", "k");
        String reference = world.order(id).reference();
        world.pass(Duration.ofMinutes(17));
        assertThat(store.available(A)).isEqualTo(5);
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.READY_FOR_COMPLETE);
        ((SandboxGateway) world.gateway).challenge(reference, true);
        world.pass(Duration.ofMinutes(60));
        assertThat(store.orders()).singleElement()
                .satisfies(order -> assertThat(order.payment().status()).isEqualTo(PaymentStatus.RELEASED));
        assertThat(store.events()).isEmpty();
    }

    /** Trap 4: the money comes when the goods went back, and there are some: the buyer gets them. */
    @Test
    void aLatePaymentTakesTheGoodsAgain() {
        store.sells(CheckoutWorld.product("A", 1000), 5);
        SlowGateway slow = new SlowGateway(world.clock, Duration.ofMinutes(30));
        CheckoutWorld late = new CheckoutWorld(world.clock, store, store, slow);
        CheckoutId id = late.open("2xA");
        late.complete(id, "any", "k");
        late.pass(Duration.ofMinutes(20));
        assertThat(late.session(id).status()).as("not decided yet").isEqualTo(SessionStatus.COMPLETE_IN_PROGRESS);
        assertThat(late.session(id).offer().messages()).extracting(Message::code).containsExactly("reservation_expired");
        assertThat(store.available(A)).isEqualTo(5);
        late.pass(Duration.ofMinutes(40));
        assertThat(late.session(id).status()).isEqualTo(SessionStatus.COMPLETED);
        assertThat(store.available(A)).isEqualTo(3);
        assertThat(slow.released()).isFalse();
        assertThat(store.events()).hasSize(1);
    }

    /** Trap 4: the money comes when the goods were sold to others: it goes back. */
    @Test
    void aLatePaymentWithoutGoodsIsGivenBack() {
        store.sells(CheckoutWorld.product("A", 1000), 2);
        SlowGateway slow = new SlowGateway(world.clock, Duration.ofMinutes(30));
        CheckoutWorld late = new CheckoutWorld(world.clock, store, store, slow);
        CheckoutId id = late.open("2xA");
        late.complete(id, "any", "k");
        late.pass(Duration.ofMinutes(20));
        CheckoutId other = world.open("1xA");
        world.complete(other, "success_token", "k2");
        late.pass(Duration.ofMinutes(40));
        assertThat(late.session(id).status()).isEqualTo(SessionStatus.READY_FOR_COMPLETE);
        assertThat(late.session(id).offer().messages()).singleElement()
                .satisfies(message -> assertThat(message.content()).contains("The money is given back"));
        assertThat(slow.released()).isTrue();
        assertThat(store.orders()).filteredOn(order -> order.status() == OrderStatus.EXPIRED).singleElement()
                .satisfies(order -> assertThat(order.payment().status()).isEqualTo(PaymentStatus.RELEASED));
        assertThat(store.available(A)).isEqualTo(1);
    }

    /** A buyer who waits no longer is not charged later. */
    @Test
    void aPaymentThatIsUndecidedPastItsTimeCanBeWithdrawn() {
        store.sells(CheckoutWorld.product("A", 1000), 5);
        SlowGateway slow = new SlowGateway(world.clock, Duration.ofMinutes(30));
        CheckoutWorld late = new CheckoutWorld(world.clock, store, store, slow);
        CheckoutId id = late.open("2xA");
        late.complete(id, "any", "k");
        late.pass(Duration.ofMinutes(20));
        assertThat(late.cancel.handle(id, CheckoutWorld.guest(), CheckoutWorld.VIEW)).isInstanceOf(Shown.class);
        late.pass(Duration.ofMinutes(40));
        assertThat(late.session(id).status()).isEqualTo(SessionStatus.CANCELED);
        assertThat(slow.released()).isTrue();
        assertThat(store.available(A)).isEqualTo(5);
        assertThat(store.events()).isEmpty();
    }

    @Test
    void goodsAreNotHeldBeyondTheirTime() {
        store.sells(CheckoutWorld.product("A", 1000), 5);
        SlowGateway slow = new SlowGateway(world.clock, Duration.ofHours(2));
        CheckoutWorld late = new CheckoutWorld(world.clock, store, store, slow);
        late.complete(late.open("2xA"), "any", "k");
        late.pass(Duration.ofMinutes(15));
        assertThat(store.available(A)).isEqualTo(5);
    }

    @Test
    void aPaymentThatIsFoundAfterADayIsNotTakenForOneThatNeverCame() {
        store.sells(CheckoutWorld.product("A", 1000), 5);
        SlowGateway slow = new SlowGateway(world.clock, Duration.ofHours(25));
        CheckoutWorld late = new CheckoutWorld(world.clock, store, store, slow);
        CheckoutId id = late.open("2xA");
        late.complete(id, "any", "k");
        late.clock.advance(Duration.ofHours(26));
        late.lookAfterAll();
        assertThat(late.session(id).status()).isEqualTo(SessionStatus.COMPLETED);
        assertThat(slow.released()).isFalse();
    }

    @Test
    void cancelGivesBackWhatAnUnansweredPaymentHolds() {
        CheckoutId id = open("2xA");
        world.complete(id, "late_success_token", "k");
        world.clock.advance(Duration.ofSeconds(10));
        assertThat(world.cancel.handle(id, CheckoutWorld.guest(), CheckoutWorld.VIEW)).isInstanceOf(Shown.class);
        assertThat(store.available(A)).isEqualTo(5);
        world.pass(Duration.ofMinutes(5));
        assertThat(world.session(id).status()).isEqualTo(SessionStatus.CANCELED);
        assertThat(store.orders()).singleElement()
                .satisfies(order -> assertThat(order.payment().status()).isEqualTo(PaymentStatus.RELEASED));
    }
}
