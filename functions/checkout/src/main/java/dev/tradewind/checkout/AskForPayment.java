package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.PaymentWord;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.paymentgateways.Authorisation;
import dev.tradewind.paymentgateways.PaymentGateway;
import dev.tradewind.paymentgateways.PaymentRequest;
import dev.tradewind.paymentgateways.PaymentState;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Asks the provider, and has its word made a fact. */
@Singleton
class AskForPayment {
    /** After the lease the provider may still be busy with the request of an invocation that died. */
    private static final Duration AFTER_LEASE = Duration.ofSeconds(30);
    private static final Duration TO_RECORD = Duration.ofSeconds(2);

    private final PaymentGateway gateway;
    private final SettlePayment settlePayment;
    private final Checkouts checkouts;
    private final Clock clock;

    AskForPayment(PaymentGateway gateway, SettlePayment settlePayment, Checkouts checkouts, Clock clock) {
        this.gateway = gateway;
        this.settlePayment = settlePayment;
        this.checkouts = checkouts;
        this.clock = clock;
    }

    /** Asks for the money of an order whose attempt is recorded. Asking again under the same reference never charges twice. */
    CheckoutSession ask(CheckoutSession session, Order order, String credential, Function<CheckoutSession, Response> view) {
        return settlePayment.settle(session, order, word(order, credential), Optional.of(view));
    }

    /** The session as it is after the provider was asked what became of its payment. */
    CheckoutSession decided(CheckoutSession session) {
        Optional<Order> order = session.order().flatMap(checkouts::order).filter(found -> found.payment().status().isOpen());
        CheckoutSession now = checkouts.session(session.id()).orElse(session);
        return order.map(found -> settlePayment.settle(now, found, found(found), Optional.empty())).orElse(now);
    }

    /** What the provider knows of the order's payment, or that it says nothing. */
    PaymentWord found(Order order) {
        return word(gateway.find(order.reference()));
    }

    /** The provider's state as a word; that it never heard of the payment is none yet. */
    static PaymentWord word(PaymentState state) {
        return switch (state) {
            case PaymentState.Authorised(String gatewayId) -> new PaymentWord.Paid(gatewayId);
            case PaymentState.Declined(_, String message) -> new PaymentWord.Refused(message);
            case PaymentState.Released _ -> new PaymentWord.Refused("given back");
            case PaymentState.AwaitingBuyer _,PaymentState.Pending _,PaymentState.Absent _,PaymentState.Unreachable _ ->
                new PaymentWord.Silence();
        };
    }

    /** When the resolver looks first at an attempt whose invocation did not come back. */
    static Instant afterLease(Instant lease) {
        return lease.plus(AFTER_LEASE);
    }

    private PaymentWord word(Order order, String credential) {
        if (!order.offer().totals().total().isPositive()) {
            return new PaymentWord.Paid("nothing-to-pay");
        }
        Instant deadline = clock.instant().plus(Invocation.current().remaining()).minus(TO_RECORD);
        return switch (gateway.authorise(new PaymentRequest(order.reference(), order.offer().totals().total(), credential,
                order.id().toString(), deadline))) {
            case Authorisation.Authorised(String gatewayId) -> new PaymentWord.Paid(gatewayId);
            case Authorisation.Declined(_, String message) -> new PaymentWord.Refused(message);
            case Authorisation.ChallengeRequired(String path) -> new PaymentWord.Challenge(path);
            case Authorisation.Unknown _ -> new PaymentWord.Silence();
        };
    }
}
