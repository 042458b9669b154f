package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.Address;
import dev.tradewind.checkout.model.AppliedDiscount;
import dev.tradewind.checkout.model.Buyer;
import dev.tradewind.checkout.model.BuyerContext;
import dev.tradewind.checkout.model.CheckoutIntent;
import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Consent;
import dev.tradewind.checkout.model.Consignment;
import dev.tradewind.checkout.model.DeliveryIntent;
import dev.tradewind.checkout.model.Destination;
import dev.tradewind.checkout.model.Instrument;
import dev.tradewind.checkout.model.IntentLine;
import dev.tradewind.checkout.model.Leg;
import dev.tradewind.checkout.model.Mark;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.OfferLine;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.OrderLife;
import dev.tradewind.checkout.model.OrderStatus;
import dev.tradewind.checkout.model.ParcelGroup;
import dev.tradewind.checkout.model.Payment;
import dev.tradewind.checkout.model.PermalinkSecret;
import dev.tradewind.checkout.model.RateUsed;
import dev.tradewind.checkout.model.Route;
import dev.tradewind.checkout.model.SessionStatus;
import dev.tradewind.checkout.model.ShippingOption;
import dev.tradewind.checkout.model.ShippingService;
import dev.tradewind.checkout.model.Size;
import dev.tradewind.checkout.model.Storefront;
import dev.tradewind.checkout.model.TemperatureRange;
import dev.tradewind.checkout.model.Totals;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.kernel.OrderNumber;
import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.paymentgateways.PaymentHandler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two mugs from a British merchant for a German buyer, in several states. */
public final class SampleSessions {
    public static final Json JSON = FunctionBeans.with(Map.of()).beans(SampleSessions.class.getClassLoader()).get(Json.class);
    public static final Storefront STOREFRONT = new Storefront("https://shop.example.com");
    public static final PaymentHandler HANDLER = new PaymentHandler("dev.example.pay", "pay_1", "2026-04-08",
            List.of(new PaymentHandler.Instrument("card")), Map.of("tokens", List.of("success_token")));
    public static final PublicKeys KEYS = new PublicKeys(
            List.of(Map.of("kid", "key-1", "kty", "EC", "crv", "P-256", "use", "sig", "alg", "ES256",
                    "x", "qIVYZVLCrPZHGHjP17CTW0_-D9Lfw0EkjqF7xB4FivA", "y", "Mc4nN9LTDOBhfoUeg8Ye9WedFRhnZXZJA12Qp0zZ6F0")));
    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    public static final CheckoutId CHECKOUT = new CheckoutId("0123456789abcdef".repeat(4));
    public static final OrderId ORDER = new OrderId("019aa000-0000-7000-8000-000000000001");
    public static final OrderNumber NUMBER = OrderNumber.fromRandom(new byte[]{0, 1, 2, 3, 4, 5});

    private static final CurrencyCode EUR = CurrencyCode.of("EUR");
    private static final CurrencyCode GBP = CurrencyCode.of("GBP");
    private static final Sku MUG = new Sku("MUG-1");

    private SampleSessions() {}

    /** Lines alone: nobody knows yet who buys and where it goes. */
    public static CheckoutSession incomplete() {
        Message missing = Message.recoverable("missing", "$.buyer.email", "Buyer email is required");
        Offer offer = new Offer(EUR, List.of(line(0)), List.of(), Optional.empty(), List.of(),
                new Totals(eur(2400), eur(0), eur(0), eur(0)), List.of(rate()), List.of(missing), NOW.plusSeconds(900));
        CheckoutIntent intent = new CheckoutIntent(List.of(new IntentLine("li_MUG-1", MUG, 2)), Buyer.UNKNOWN, BuyerContext.NONE,
                DeliveryIntent.NONE, List.of(), Optional.empty());
        return CheckoutSession.open(CHECKOUT, Optional.empty(), intent, offer, NOW, NOW.plusSeconds(21600));
    }

    /** Everything is there, with a code that counts and one that does not. */
    public static CheckoutSession ready() {
        CheckoutSession before = incomplete();
        CheckoutIntent intent = new CheckoutIntent(before.intent().lines(), buyer(), context(), delivery(), List.of("TEN", "OLD"),
                Optional.empty());
        return before.updated(intent, readyOffer());
    }

    /** The bank wants to see the buyer. */
    public static CheckoutSession escalated() {
        Message challenge = new Message(Message.Kind.ERROR, "requires_3ds", "The bank wants the buyer to confirm this payment.",
                Optional.of(Message.Severity.REQUIRES_BUYER_REVIEW), Optional.of("$.payment"));
        return at(SessionStatus.REQUIRES_ESCALATION, ready().offer().with(List.of(challenge)), Optional.empty(),
                Optional.of(STOREFRONT.challenge("/sandbox/challenges/" + ORDER + "-1", "s")));
    }

    /** Bought. */
    public static CheckoutSession completed() {
        return at(SessionStatus.COMPLETED, ready().offer(), Optional.of(NUMBER), Optional.empty());
    }

    /** Travels by a service that knows parcels: one mug each, the way over a hub, beside an option of plain rates. */
    public static CheckoutSession inParcels() {
        return at(SessionStatus.READY_FOR_COMPLETE, parcelOffer(), Optional.empty(), Optional.empty());
    }

    /** What {@link #inParcels} becomes. */
    public static Order orderInParcels() {
        Order order = order();
        return new Order(ORDER, NUMBER, CHECKOUT, 2, OrderStatus.PLACED, order.owner(), order.secret(), order.buyer(), order.destination(),
                parcelOffer(), order.payment(), NOW, Optional.of(NOW), NOW.plusSeconds(900), Optional.empty(), order.platform());
    }

    /** The same, and nothing is sent yet. */
    public static OrderLife lifeInParcels() {
        return new OrderLife(orderInParcels(), List.of());
    }

    /** Given up. */
    public static CheckoutSession canceled() {
        return ready().canceled(Optional.empty());
    }

    /** What {@link #completed} made. */
    public static Order order() {
        Payment payment = Payment.started(1, new Instrument("pi_1", "pay_1", "card", Optional.empty(), Optional.empty()), NOW, NOW)
                .authorised("sbx_1", NOW);
        return new Order(ORDER, NUMBER, CHECKOUT, 2, OrderStatus.PLACED, Optional.of("buyer-1"), PermalinkSecret.of(CHECKOUT), buyer(),
                Optional.of(address()), readyOffer(), payment, NOW, Optional.of(NOW), NOW.plusSeconds(900), Optional.empty(),
                Optional.empty());
    }

    public static OrderLife life() {
        return new OrderLife(order(), List.of());
    }

    /** One of its two mugs is on its way, another try at it was taken back. */
    public static OrderLife sent() {
        Consignment sent = new Consignment("shipment_1", Map.of(order().offer().lines().getFirst().id(), 1), "delivery_attempted",
                Optional.of("2026-11-25T18:00:00+01:00"), Optional.empty(), Optional.empty(),
                List.of(move("e0", "unknown", Optional.empty()), move("e1", "pre_transit", Optional.empty()),
                        move("e2", "in_transit", Optional.empty()), move("e3", "exception", Optional.of("customs_held")),
                        move("e4", "in_transit", Optional.of("customs_released")), move("e5", "delivery_attempted", Optional.empty())));
        Consignment takenBack = new Consignment("shipment_2", Map.of(order().offer().lines().getFirst().id(), 1), "cancelled",
                Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        return new OrderLife(order(), List.of(sent, takenBack));
    }

    private static Consignment.Move move(String id, String status, Optional<String> detail) {
        return new Consignment.Move(id, "2026-11-24T08:00:00+01:00", status, detail, "dhl", "JD 1", Optional.of("Leipzig, DE"));
    }

    private static CheckoutSession at(SessionStatus status, Offer offer, Optional<OrderNumber> number, Optional<String> continueUrl) {
        CheckoutSession ready = ready();
        return new CheckoutSession(CHECKOUT, 4, status, Optional.empty(), ready.intent(), offer, NOW, ready.expiresAt(),
                Optional.of(ORDER), number, continueUrl, List.of(), List.of(), false);
    }

    private static Offer readyOffer() {
        ShippingOption standard = ShippingOption.plain("standard", "Standard", eur(500), 5, 7);
        ShippingOption express = ShippingOption.plain("express", "Express", eur(1000), 1, 1);
        Message expired = Message.warning("discount_code_expired", "$.discounts.codes[1]", "Code OLD has expired.");
        return new Offer(EUR, List.of(line(240)), List.of(standard, express), Optional.of("standard"),
                List.of(new AppliedDiscount("TEN", "Ten percent off", eur(240), List.of(eur(240)))),
                new Totals(eur(2400), eur(240), eur(500), eur(505)), List.of(rate()), List.of(expired), NOW.plusSeconds(900));
    }

    private static Offer parcelOffer() {
        Offer ready = readyOffer();
        List<Leg> legs = List.of(new Leg("LHR", "FRA", Leg.Means.AIR, "Silver Wing", 5),
                new Leg("FRA", "DOOR", Leg.Means.ROAD, "Eilbote", 30));
        Route route = new Route("Silver Wing", ShippingService.Mode.ALLIANCE, Optional.of(new TemperatureRange(2, 8)), new Size(400, 2000),
                legs, 2, new Size(600, 3000),
                List.of(new ParcelGroup(2, List.of(new ParcelGroup.Content(0, 1)), new Size(300, 1500), true)));
        ShippingOption air = new ShippingOption("air", "Air", eur(500), 2, 4, List.of(Mark.FASTEST, Mark.BEST_VALUE), List.of(route));
        ShippingOption post = ShippingOption.plain("post", "Post", eur(400), 5, 9).marked(List.of(Mark.CHEAPEST));
        return new Offer(EUR, ready.lines(), List.of(post, air), Optional.of("air"), ready.discounts(), ready.totals(), ready.rates(),
                ready.messages(), ready.validUntil());
    }

    private static OfferLine line(long discount) {
        return new OfferLine("li_MUG-1", MUG, "Mug", new MerchantId("m1"), 2, eur(1200), Money.of(1000, GBP), eur(discount), eur(0),
                "691110", new CountryCode("GB"), 300);
    }

    private static RateUsed rate() {
        return new RateUsed(GBP, EUR, "0.8333333333", "0.8291666667", "0.8333333333", "1", 50, "ecb", LocalDate.of(2026, 11, 20),
                NOW.plusSeconds(900),
                Optional.empty());
    }

    private static Buyer buyer() {
        return new Buyer(Optional.of("Jane"), Optional.of("Doe"), Optional.of("jane@example.com"), Optional.empty(),
                new Consent(Optional.empty(), Optional.empty(), Optional.of(false), Optional.empty()));
    }

    private static BuyerContext context() {
        return new BuyerContext(Optional.of(new CountryCode("DE")), Optional.empty(), Optional.empty(), Optional.of("de"),
                Optional.of("EUR"));
    }

    private static DeliveryIntent delivery() {
        return new DeliveryIntent(List.of(new Destination("dest_1", address())), Optional.empty(), Optional.of("standard"));
    }

    private static Address address() {
        return new Address(Optional.of("Hauptstr. 1"), Optional.empty(), Optional.of("Berlin"), Optional.empty(),
                Optional.of(new CountryCode("DE")), Optional.of("10115"), Optional.of("Jane"), Optional.of("Doe"), Optional.empty());
    }

    private static Money eur(long minor) {
        return Money.of(minor, EUR);
    }
}
