package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.CheckoutOutcome.KeyReused;
import dev.tradewind.checkout.CheckoutOutcome.Shown;
import dev.tradewind.checkout.model.CheckoutIntent;
import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.PaymentWord;
import dev.tradewind.checkout.model.SessionStatus;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.testkit.Race;
import dev.tradewind.testkit.RaceOutcomes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request that comes again is answered as it was first, whatever became of the session, and changes nothing (trap 11). */
class FirstAnswersTest {
    /** All that a buyer sees of it. */
    private static final Function<CheckoutSession, Response> VIEW = session -> Response.json(200,
            "%s %s %s %s".formatted(session.id(), session.status(), session.intent().lines(), session.orderNumber())
                    .getBytes(StandardCharsets.UTF_8));
    private static final int MANY = 12;

    private final CheckoutsInMemory store = new CheckoutsInMemory();
    private final CheckoutWorld world = CheckoutWorld.inMemory(store);

    @BeforeEach
    void goods() {
        IntStream.range(0, 50).forEach(n -> store.sells(CheckoutWorld.product("S" + n, 1000), 50));
    }

    @Test
    void everyRequestOfASessionsLifeIsAnsweredAgainAsItWasFirst() {
        CheckoutId id = open("c", "1xS0");
        String created = store.session(id).map(VIEW).orElseThrow().body();
        String updated = update(id, "u", "2xS0");
        String later = update(id, "v", "3xS0");
        String paid = complete(id, "p");
        CheckoutSession end = store.session(id).orElseThrow();

        assertThat(end.status()).isEqualTo(SessionStatus.COMPLETED);
        assertThat(body(world.create.handle(CheckoutWorld.intent("1xS0"), CheckoutWorld.guest("c", "1xS0"), VIEW))).isEqualTo(created);
        assertThat(update(id, "u", "2xS0")).isEqualTo(updated);
        assertThat(update(id, "v", "3xS0")).isEqualTo(later);
        assertThat(complete(id, "p")).isEqualTo(paid);
        assertThat(store.session(id)).as("nothing has changed").contains(end);
        assertThat(store.available(end.intent().lines().getFirst().sku())).isEqualTo(47);
    }

    @Test
    void anotherRequestUnderAKeyOfTheSessionIsAConflict() {
        CheckoutId id = open("c", "1xS0");
        update(id, "u", "2xS0");
        assertThat(world.update.handle(id, CheckoutWorld.intent("9xS0"), CheckoutWorld.guest("u", "9xS0"), VIEW))
                .isInstanceOf(KeyReused.class);
        assertThat(world.cancel.handle(id, CheckoutWorld.guest("u", ""), VIEW)).isInstanceOf(KeyReused.class);
        assertThat(world.create.handle(CheckoutWorld.intent("9xS0"), CheckoutWorld.guest("c", "9xS0"), VIEW)).isInstanceOf(KeyReused.class);
        assertThat(store.session(id).orElseThrow().intent()).isEqualTo(CheckoutWorld.intent("2xS0"));
    }

    /** What the session has no room for lies beside it, and is found no less. */
    @Test
    void moreAnswersThanTheSessionHasRoomForAreAllKept() {
        CheckoutId id = open("c", "1xS0");
        String[] first = IntStream.range(0, MANY).mapToObj(n -> update(id, "u" + n, (n + 1) + "xS0")).toArray(String[]::new);
        String paid = complete(id, "p");
        CheckoutSession end = store.session(id).orElseThrow();

        assertThat(end.full()).isTrue();
        assertThat(end.remembered()).hasSizeLessThan(MANY);
        IntStream.range(0, MANY).forEach(n -> assertThat(update(id, "u" + n, (n + 1) + "xS0")).isEqualTo(first[n]));
        assertThat(complete(id, "p")).isEqualTo(paid);
        assertThat(store.session(id)).contains(end);
    }

    @Test
    void aLargeSessionIsAnsweredAgainToo() {
        String[] lines = IntStream.range(0, 41).mapToObj(n -> "1xS" + n).toArray(String[]::new);
        CheckoutIntent large = CheckoutWorld.intent(lines);
        String created = body(world.create.handle(large, CheckoutWorld.guest("c", "large"), VIEW));
        CheckoutId id = new CheckoutId(created.substring(0, created.indexOf(' ')));
        String paid = complete(id, "p");

        assertThat(store.session(id).orElseThrow().remembered()).isEmpty();
        assertThat(body(world.create.handle(large, CheckoutWorld.guest("c", "large"), VIEW))).isEqualTo(created);
        assertThat(complete(id, "p")).isEqualTo(paid);
        assertThat(world.create.handle(large, CheckoutWorld.guest("c", "other"), VIEW)).isInstanceOf(KeyReused.class);
    }

    /** An invocation that outlived its lease brings its word after another has answered: the word counts, the first answer stays. */
    @Test
    void aWordThatComesAfterTheAnswerIsAFactAllTheSame() {
        String[] lines = IntStream.range(0, 41).mapToObj(n -> "1xS" + n).toArray(String[]::new);
        CheckoutId id = world.open(lines);
        String first = body(world.complete.handle(id, CheckoutWorld.pay("late_failure_token"), CheckoutWorld.guest("p", "pay"), VIEW));
        CheckoutSession waiting = store.session(id).orElseThrow();
        assertThat(waiting.status()).isEqualTo(SessionStatus.COMPLETE_IN_PROGRESS);
        assertThat(waiting.full()).isTrue();

        world.settlePayment.settle(waiting, world.order(id), new PaymentWord.Refused("declined"), Optional.of(VIEW));

        assertThat(store.session(id).orElseThrow().status()).isEqualTo(SessionStatus.READY_FOR_COMPLETE);
        assertThat(body(world.complete.handle(id, CheckoutWorld.pay("late_failure_token"), CheckoutWorld.guest("p", "pay"), VIEW)))
                .isEqualTo(first);
    }

    @Test
    void ofManyRequestsUnderOneKeyOneOpensASession() {
        StoredCheckouts stored = new StoredCheckouts();
        CheckoutWorld shop = new CheckoutWorld(world.clock, stored.checkouts, stored.facts(1000), world.gateway);
        CheckoutIntent wish = CheckoutWorld.intent("1xS0");
        stored.supply(wish.lines().getFirst().sku(), 5);
        RaceOutcomes<CheckoutOutcome> outcomes = Race.of(8).run(24,
                _ -> shop.create.handle(wish, CheckoutWorld.guest("same", "same"), VIEW));

        assertThat(outcomes.thrown()).isEmpty();
        assertThat(outcomes.returned()).hasSize(24).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Shown.class));
        assertThat(outcomes.returned().stream().map(FirstAnswersTest::body).distinct()).hasSize(1);
    }

    private CheckoutId open(String key, String wish) {
        String created = body(world.create.handle(CheckoutWorld.intent(wish), CheckoutWorld.guest(key, wish), VIEW));
        return new CheckoutId(created.substring(0, created.indexOf(' ')));
    }

    private String update(CheckoutId id, String key, String wish) {
        return body(world.update.handle(id, CheckoutWorld.intent(wish), CheckoutWorld.guest(key, wish), VIEW));
    }

    private String complete(CheckoutId id, String key) {
        return body(world.complete.handle(id, CheckoutWorld.pay("success_token"), CheckoutWorld.guest(key, "pay"), VIEW));
    }

    private static String body(CheckoutOutcome outcome) {
        assertThat(outcome).isInstanceOf(Shown.class);
        return ((Shown) outcome).response().body();
    }
}
