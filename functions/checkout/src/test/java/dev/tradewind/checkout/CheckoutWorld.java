package dev.tradewind.checkout;

import dev.tradewind.checkout.model.Address;
import dev.tradewind.checkout.model.Buyer;
import dev.tradewind.checkout.model.BuyerContext;
import dev.tradewind.checkout.model.Carriage;
import dev.tradewind.checkout.model.CheckoutIntent;
import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Consent;
import dev.tradewind.checkout.model.DeliveryIntent;
import dev.tradewind.checkout.model.Destination;
import dev.tradewind.checkout.model.Instrument;
import dev.tradewind.checkout.model.IntentLine;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.Product;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.checkout.port.FactReader;
import dev.tradewind.checkout.ucp.SampleSessions;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.paymentgateways.PaymentGateway;
import dev.tradewind.paymentgateways.sandbox.SandboxGateway;
import dev.tradewind.paymentgateways.sandbox.SandboxLedgerInMemory;
import dev.tradewind.testkit.FixedClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The use cases of checkout wired by hand over a store, a gateway and a clock that a test chooses. */
final class CheckoutWorld {
    static final CurrencyCode EUR = CurrencyCode.of("EUR");
    static final Function<CheckoutSession, Response> VIEW = session -> Response.json(200,
            (session.status() + " " + session.order().map(Object::toString).orElse("-")).getBytes(StandardCharsets.UTF_8));

    final FixedClock clock;
    final Checkouts checkouts;
    final PaymentGateway gateway;
    final CreateCheckout create;
    final UpdateCheckout update;
    final GetCheckout get;
    final CancelCheckout cancel;
    final CompleteCheckout complete;
    final LookAfterOrder lookAfterOrder;
    final SettlePayment settlePayment;
    final AskForPayment askForPayment;

    CheckoutWorld(FixedClock clock, Checkouts checkouts, FactReader reader, PaymentGateway gateway) {
        this.clock = clock;
        this.checkouts = checkouts;
        this.gateway = gateway;
        IdSource ids = new RandomIds(clock);
        CheckoutSettings settings = new CheckoutSettings(Duration.ofHours(6), Duration.ofMinutes(15), "https://shop.example");
        FirstAnswers firstAnswers = new FirstAnswers(checkouts);
        PlainOffers offers = new PlainOffers();
        PendingOrders pendingOrders = new PendingOrders(checkouts);
        RenewOffer renewOffer = new RenewOffer(reader, offers);
        settlePayment = new SettlePayment(checkouts, new OrderEvents(ids, SampleSessions.JSON), settings, clock);
        askForPayment = new AskForPayment(gateway, settlePayment, checkouts, clock);
        create = new CreateCheckout(reader, firstAnswers, offers, checkouts, settings, ids, clock);
        update = new UpdateCheckout(reader, firstAnswers, offers, checkouts, pendingOrders, clock);
        get = new GetCheckout(checkouts, renewOffer, pendingOrders, clock);
        cancel = new CancelCheckout(firstAnswers, checkouts, clock);
        complete = new CompleteCheckout(firstAnswers, checkouts, new NewOrder(ids, settings), renewOffer, pendingOrders, askForPayment,
                clock);
        lookAfterOrder = new LookAfterOrder(checkouts, gateway, settlePayment, clock);
    }

    static CheckoutWorld inMemory(CheckoutsInMemory store) {
        FixedClock clock = FixedClock.at("2026-11-22T12:00:00Z");
        return new CheckoutWorld(clock, store, store, sandbox(clock, new SandboxLedgerInMemory()));
    }

    static SandboxGateway sandbox(FixedClock clock, SandboxLedgerInMemory ledger) {
        return new SandboxGateway(ledger, new RandomIds(clock), clock, Duration.ofSeconds(30));
    }

    static Product product(String sku, long price) {
        return new Product(new Sku(sku), "A " + sku, new MerchantId("m-1"), EUR, Map.of(EUR, Money.of(price, EUR)), "610910",
                new CountryCode("PT"), 250, Carriage.UNKNOWN);
    }

    static CheckoutIntent intent(String... skusAndQuantities) {
        List<IntentLine> lines = new ArrayList<>();
        for (String each : skusAndQuantities) {
            String[] parts = each.split("x", 2);
            lines.add(new IntentLine("li_" + (lines.size() + 1), new Sku(parts[1]), Integer.parseInt(parts[0])));
        }
        Address address = new Address(Optional.of("1 Main St"), Optional.empty(), Optional.of("Lyon"), Optional.empty(),
                Optional.of(new CountryCode("FR")), Optional.of("69001"), Optional.empty(), Optional.empty(), Optional.empty());
        DeliveryIntent delivery = new DeliveryIntent(List.of(new Destination("home", address)), Optional.empty(), Optional.of("standard"));
        Buyer buyer = new Buyer(Optional.of("Ada"), Optional.empty(), Optional.of("ada@example.com"), Optional.empty(), Consent.NONE);
        return new CheckoutIntent(lines, buyer, BuyerContext.NONE, delivery, List.of(), Optional.empty());
    }

    static Asked guest() {
        return new Asked(Optional.empty(), Optional.empty());
    }

    static Asked guest(String key, String body) {
        return new Asked(Optional.empty(), Optional.of(IdempotencyKey.of("platform:", "op", key, body.getBytes(StandardCharsets.UTF_8))));
    }

    static PaymentAsked pay(String token) {
        return new PaymentAsked(new Instrument("pi_1", "mock_payment_handler", "card", Optional.of("visa"), Optional.of("4242")), token);
    }

    CheckoutId open(String... skusAndQuantities) {
        CheckoutId[] id = new CheckoutId[1];
        create.handle(intent(skusAndQuantities), guest(), session -> {
            id[0] = session.id();
            return VIEW.apply(session);
        });
        return id[0];
    }

    CheckoutOutcome complete(CheckoutId id, String token, String key) {
        return complete.handle(id, pay(token), guest(key, token), VIEW);
    }

    CheckoutSession session(CheckoutId id) {
        return checkouts.session(id).orElseThrow().at(clock.instant());
    }

    Order order(CheckoutId id) {
        return checkouts.order(session(id).order().orElseThrow()).orElseThrow();
    }

    /** Looks after every order that is due, until none is. */
    void lookAfterAll() {
        for (int round = 0; round < 100; round++) {
            var due = checkouts.due(clock.instant()).toList();
            if (due.isEmpty()) {
                return;
            }
            due.forEach(lookAfterOrder::handle);
        }
        throw new AssertionError("orders stay due: " + checkouts.due(clock.instant()).toList());
    }

    /** Lets time pass minute by minute, with the schedule at work. */
    void pass(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusMinutes(1)) {
            clock.advance(Duration.ofMinutes(1));
            lookAfterAll();
        }
    }
}
