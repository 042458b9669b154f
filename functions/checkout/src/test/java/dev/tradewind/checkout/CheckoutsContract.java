package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.Buyer;
import dev.tradewind.checkout.model.CheckoutIntent;
import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Completion;
import dev.tradewind.checkout.model.Consent;
import dev.tradewind.checkout.model.IntentLine;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.OfferLine;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.OrderLife;
import dev.tradewind.checkout.model.OrderStatus;
import dev.tradewind.checkout.model.Payment;
import dev.tradewind.checkout.model.RateUsed;
import dev.tradewind.checkout.model.Remembered;
import dev.tradewind.checkout.model.SessionStatus;
import dev.tradewind.checkout.model.Totals;
import dev.tradewind.checkout.port.Applied;
import dev.tradewind.checkout.port.Change;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.QuoteId;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.Replay;
import dev.tradewind.testkit.Race;
import dev.tradewind.testkit.RaceOutcomes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of sessions and orders must keep. */
abstract class CheckoutsContract {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");

    private final IdSource ids = new RandomIds(Clock.systemUTC());
    private final String run = ids.uuid7().toString();

    abstract Checkouts store();

    abstract void supply(Sku sku, long units);

    abstract long available(Sku sku);

    abstract int events();

    @Test
    void readsBackWhatWasWritten() {
        CheckoutSession session = session(2);
        Order order = order(session, 2, Optional.of(ids.quoteId()));
        supply(sku(0), 5);
        supply(sku(1), 5);
        assertThat(store().apply(Change.of(session, order).taking())).isInstanceOf(Applied.Done.class);
        assertThat(store().session(session.id())).contains(session);
        assertThat(store().order(order.id())).contains(order);
        assertThat(store().session(ids.checkoutId())).isEmpty();
        assertThat(store().order(ids.orderId())).isEmpty();
        assertThat(store().life(order.id())).contains(new OrderLife(order, List.of()));
        assertThat(store().life(ids.orderId())).isEmpty();
    }

    @Test
    void aSessionIsMadeOnce() {
        CheckoutSession session = session(1);
        assertThat(store().apply(Change.of(session).answering(Optional.of(answer("k" + run, "a"))))).isInstanceOf(Applied.Done.class);
        assertThat(store().apply(Change.of(session).answering(Optional.of(answer("l" + run, "a"))))).isInstanceOf(Applied.Stale.class);
    }

    /** Whoever guesses a weak key knows the place that it opens, and neither the session nor its buyer. */
    @Test
    void aPlaceAloneShowsNothing() {
        CheckoutSession session = session(1);
        store().apply(Change.of(session));
        assertThat(store().session(ids.checkoutIdAt(session.id().place()))).isEmpty();
        assertThat(store().session(session.id())).contains(session);
    }

    @Test
    void aPlaceIsTakenOnce() {
        CheckoutSession session = session(1);
        store().apply(Change.of(session));
        CheckoutSession other = CheckoutSession.open(ids.checkoutIdAt(session.id().place()), Optional.empty(), session.intent(),
                session.offer(), NOW, session.expiresAt());
        assertThat(store().apply(Change.of(other))).isInstanceOf(Applied.Stale.class);
        assertThat(store().session(session.id())).contains(session);
    }

    @Test
    void anOrderThatIsPlacedCompletesTheSessionThatWaitsForIt() {
        supply(sku(0), 5);
        CheckoutSession open = session(1);
        Order order = order(open, 1, Optional.empty());
        store().apply(Change.of(open));
        CheckoutSession waiting = open.completing(new Completion("k", "i", 1, NOW), order.id());
        store().apply(Change.of(waiting, order).taking());
        assertThat(store().session(open.id())).contains(waiting);

        store().apply(Change.of(order.placed("g", NOW)));

        CheckoutSession completed = store().session(open.id()).orElseThrow();
        assertThat(completed.status()).isEqualTo(SessionStatus.COMPLETED);
        assertThat(completed.orderNumber()).contains(order.number());
        assertThat(store().apply(Change.of(completed.touched()))).as("it can be written on").isInstanceOf(Applied.Done.class);
    }

    /** Trap 2: of two writers who read the same, the second one knows it. */
    @Test
    void ofTwoWritersOneIsStale() {
        CheckoutSession session = session(1);
        store().apply(Change.of(session));
        CheckoutSession one = session.repriced(offer(1, 2, Optional.empty()));
        CheckoutSession other = session.canceled(Optional.empty());
        assertThat(store().apply(Change.of(one))).isInstanceOf(Applied.Done.class);
        assertThat(store().apply(Change.of(other))).isInstanceOf(Applied.Stale.class);
        assertThat(store().session(session.id())).contains(one);
    }

    @Test
    void anOrderOfAnOldVersionIsStaleToo() {
        supply(sku(0), 5);
        CheckoutSession session = session(1);
        Order order = order(session, 1, Optional.empty());
        store().apply(Change.of(session, order).taking());
        assertThat(store().apply(Change.of(order.placed("g", NOW)))).isInstanceOf(Applied.Done.class);
        assertThat(store().apply(Change.of(order.ended(OrderStatus.EXPIRED, order.payment(), Optional.empty())).givingBack()))
                .isInstanceOf(Applied.Stale.class);
        assertThat(available(sku(0))).isEqualTo(4);
    }

    /** Traps 2, 3: what cannot be taken whole is not taken at all, and no order is left behind. */
    @Test
    void nothingIsWrittenWhenOneSkuIsShort() {
        supply(sku(0), 5);
        supply(sku(1), 1);
        CheckoutSession session = session(2);
        Order order = order(session, 2, Optional.empty());
        assertThat(store().apply(Change.of(session, order).taking())).isEqualTo(new Applied.OutOfStock(java.util.Set.of(sku(1))));
        assertThat(available(sku(0))).isEqualTo(5);
        assertThat(store().order(order.id())).isEmpty();
        assertThat(store().session(session.id())).isEmpty();
    }

    @Test
    void aSkuThatWasNeverSuppliedIsOutOfStock() {
        CheckoutSession session = session(1);
        assertThat(store().apply(Change.of(session, order(session, 1, Optional.empty())).taking())).isInstanceOf(Applied.OutOfStock.class);
    }

    @Test
    void goodsGoBackExactly() {
        supply(sku(0), 5);
        CheckoutSession session = session(1);
        Order order = order(session, 3, Optional.empty());
        store().apply(Change.of(session, order).taking());
        assertThat(available(sku(0))).isEqualTo(2);
        assertThat(store().apply(Change.of(order.ended(OrderStatus.EXPIRED, order.payment(), Optional.empty())).givingBack()))
                .isInstanceOf(Applied.Done.class);
        assertThat(available(sku(0))).isEqualTo(5);
    }

    /** Trap 7: what can be spent once is spent once, from however many tabs. */
    @Test
    void ofManyTabsOneUsesTheLockedQuote() {
        supply(sku(0), 99);
        QuoteId lock = ids.quoteId();
        RaceOutcomes<Applied> outcomes = Race.of(8).run(24, _ -> {
            CheckoutSession session = session(1);
            return store().apply(Change.of(session, order(session, 1, Optional.of(lock))).taking());
        });
        assertThat(outcomes.thrown()).isEmpty();
        assertThat(outcomes.returned()).filteredOn(Applied.Done.class::isInstance).hasSize(1);
        assertThat(outcomes.returned()).filteredOn(Applied.QuoteUsed.class::isInstance).hasSize(23);
        assertThat(available(sku(0))).isEqualTo(98);
    }

    @Test
    void aLockedQuoteIsUsedUpByOneOrder() {
        supply(sku(0), 9);
        QuoteId lock = ids.quoteId();
        CheckoutSession session = session(1);
        Order order = order(session, 1, Optional.of(lock));
        assertThat(store().apply(Change.of(session, order).taking())).isInstanceOf(Applied.Done.class);
        CheckoutSession other = session(1);
        assertThat(store().apply(Change.of(other, order(other, 1, Optional.of(lock))).taking())).isInstanceOf(Applied.QuoteUsed.class);
        assertThat(available(sku(0))).isEqualTo(8);
    }

    @Test
    void anOrderThatEndsWithoutGoodsGivesItsQuoteBack() {
        supply(sku(0), 9);
        QuoteId lock = ids.quoteId();
        CheckoutSession session = session(1);
        Order order = order(session, 1, Optional.of(lock));
        store().apply(Change.of(session, order).taking());
        Order expired = order.ended(OrderStatus.EXPIRED, order.payment(), Optional.of(NOW));
        assertThat(store().apply(Change.of(expired).givingBack())).isInstanceOf(Applied.Done.class);
        CheckoutSession other = session(1);
        assertThat(store().apply(Change.of(other, order(other, 1, Optional.of(lock))).taking())).isInstanceOf(Applied.Done.class);
        assertThat(store().apply(Change.of(expired.placed("late", NOW)).taking())).as("its late payment finds the quote used")
                .isInstanceOf(Applied.QuoteUsed.class);
        assertThat(available(sku(0))).isEqualTo(8);
    }

    @Test
    void aLatePaymentUsesItsQuoteAgain() {
        supply(sku(0), 9);
        QuoteId lock = ids.quoteId();
        CheckoutSession session = session(1);
        Order order = order(session, 1, Optional.of(lock));
        store().apply(Change.of(session, order).taking());
        Order expired = order.ended(OrderStatus.EXPIRED, order.payment(), Optional.of(NOW));
        store().apply(Change.of(expired).givingBack());
        assertThat(store().apply(Change.of(expired.placed("late", NOW)).taking())).isInstanceOf(Applied.Done.class);
        CheckoutSession other = session(1);
        assertThat(store().apply(Change.of(other, order(other, 1, Optional.of(lock))).taking())).isInstanceOf(Applied.QuoteUsed.class);
    }

    /** Trap 23: the event is there if and only if the fact is. */
    @Test
    void anEventIsWrittenWithItsFactOrNotAtAll() {
        int before = events();
        CheckoutSession session = session(1);
        store().apply(Change.of(session).telling(event()));
        assertThat(events()).isEqualTo(before + 1);
        assertThat(store().apply(Change.of(session).telling(event()))).isInstanceOf(Applied.Stale.class);
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void theSameKeyGetsItsFirstAnswerAndAnotherBodyNone() {
        Change.FirstAnswer first = answer("key" + run, "a");
        store().apply(Change.of(session(1)).answering(Optional.of(first)));
        CheckoutSession second = session(1);
        assertThat(store().apply(Change.of(second).answering(Optional.of(answer("key" + run, "a")))))
                .isInstanceOfSatisfying(Applied.Repeated.class, repeated -> assertThat(repeated.replay())
                        .isInstanceOfSatisfying(Replay.FirstAnswer.class,
                                again -> assertThat(again.response().body()).isEqualTo("{\"n\":1}")));
        assertThat(store().apply(Change.of(second).answering(Optional.of(answer("key" + run, "b")))))
                .isInstanceOfSatisfying(Applied.Repeated.class,
                        repeated -> assertThat(repeated.replay()).isInstanceOf(Replay.OtherRequest.class));
        assertThat(store().session(second.id())).isEmpty();
        assertThat(store().answer(first.key())).containsInstanceOf(Replay.FirstAnswer.class);
        assertThat(store().answer(answer("other" + run, "a").key())).isEmpty();
    }

    @Test
    void onlyOrdersThatWaitAreDueOldestFirst() {
        supply(sku(0), 99);
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            CheckoutSession session = session(1);
            Order order = order(session, 1, Optional.empty()).waiting(
                    Payment.started(1, order(session, 1, Optional.empty()).payment().instrument(), NOW, NOW),
                    longAgo.plus(Duration.ofDays(i)));
            orders.add(
                    new Order(order.id(), order.number(), order.checkout(), 1, order.status(), order.owner(), order.secret(), order.buyer(),
                            order.destination(), order.offer(), order.payment(), order.createdAt(), order.placedAt(), order.reservedUntil(),
                            order.due(), order.platform()));
            store().apply(Change.of(orders.get(i)).taking());
        }
        assertThat(store().due(longAgo.plus(Duration.ofDays(1)))).contains(orders.get(0).id(), orders.get(1).id())
                .doesNotContain(orders.get(2).id());
        store().apply(Change.of(orders.get(0).placed("g", NOW)));
        assertThat(store().due(longAgo.plus(Duration.ofDays(5)))).doesNotContain(orders.get(0).id()).contains(orders.get(2).id());
    }

    Sku sku(int n) {
        return new Sku("S" + n + "-" + run);
    }

    CheckoutSession session(int skus) {
        CheckoutId id = ids.checkoutId();
        List<IntentLine> lines = new ArrayList<>();
        for (int i = 0; i < skus; i++) {
            lines.add(new IntentLine("li_" + (i + 1), sku(i), 1));
        }
        CheckoutIntent plain = CheckoutWorld.intent("1xA");
        CheckoutIntent intent = new CheckoutIntent(lines, plain.buyer(), plain.context(), plain.delivery(), List.of("SAVE"),
                Optional.of(ids.quoteId()));
        Offer offer = offer(skus, 1, Optional.empty()).with(List.of(Message.warning("w", "$.x", "Watch out"), Message.info("i", "Known")));
        CheckoutSession session = CheckoutSession.open(id, Optional.of("ada"), intent, offer, NOW, NOW.plus(Duration.ofHours(6)));
        Completion done = new Completion("key", "input", 1, NOW);
        return new CheckoutSession(id, 1, session.status(), session.owner(), intent, offer, NOW, session.expiresAt(),
                Optional.of(ids.orderId()),
                Optional.of(ids.orderNumber()), Optional.of("https://shop.example/x"), List.of(done),
                List.of(new Remembered("first", "asked", session)), false);
    }

    Order order(CheckoutSession session, int quantity, Optional<QuoteId> lock) {
        return new Order(ids.orderId(), ids.orderNumber(), session.id(), 1, OrderStatus.PENDING_PAYMENT, Optional.empty(), "00ff",
                new Buyer(Optional.of("Ada"), Optional.of("L"), Optional.of("a@example.com"), Optional.empty(), Consent.NONE),
                session.intent().delivery().destinations().stream().findFirst().map(found -> found.address()),
                offer(session.intent().lines().size(), quantity, lock),
                Payment.started(1, CheckoutWorld.pay("t").instrument(), NOW, NOW.plusSeconds(9)),
                NOW, Optional.empty(), NOW.plus(Duration.ofMinutes(15)), Optional.of(NOW.plusSeconds(30)),
                Optional.of("https://agent.example/profile.json"));
    }

    private Offer offer(int skus, int quantity, Optional<QuoteId> lock) {
        CurrencyCode eur = CurrencyCode.of("EUR");
        List<OfferLine> lines = new ArrayList<>();
        for (int i = 0; i < skus; i++) {
            lines.add(new OfferLine("li_" + (i + 1), sku(i), "Title " + i, new MerchantId("m"), quantity, Money.of(1234, eur),
                    Money.of(1099, "GBP"),
                    Money.of(34, eur), Money.of(240, eur), "610910", new CountryCode("PT"), 250));
        }
        RateUsed rate = new RateUsed(CurrencyCode.of("GBP"), eur, "0.8765", "0.87", "0.8765", "1", 60, "ecb", LocalDate.parse("2026-11-20"),
                NOW.plusSeconds(900), lock);
        Money subtotal = Money.sum(eur, lines.stream().map(OfferLine::subtotal).toList());
        return new Offer(eur, lines, List.of(), Optional.empty(), List.of(),
                new Totals(subtotal, Money.of(34L * skus, eur), Money.zero(eur), Money.of(240L * skus, eur)), List.of(rate), List.of(),
                NOW.plusSeconds(900));
    }

    private Change.FirstAnswer answer(String key, String body) {
        return new Change.FirstAnswer(IdempotencyKey.of("me", "op", key, body.getBytes(StandardCharsets.UTF_8)),
                Response.json(201, "{\"n\":1}".getBytes(StandardCharsets.UTF_8)));
    }

    private EventEnvelope event() {
        return new EventEnvelope(ids.eventId(), "OrderPlaced", 1, NOW, "subject", "correlation", "{}");
    }
}
