package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.paymentgateways.sandbox.SandboxGateway;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** The buyer's answer to the sandbox's challenge, as a real provider's page would take it; what follows from it is settled at once. */
@Singleton
final class AnswerChallenge {
    private final Checkouts checkouts;
    private final SandboxGateway sandbox;
    private final AskForPayment askForPayment;

    AnswerChallenge(Checkouts checkouts, SandboxGateway sandbox, AskForPayment askForPayment) {
        this.checkouts = checkouts;
        this.sandbox = sandbox;
        this.askForPayment = askForPayment;
    }

    /**
     * Takes the answer.
     *
     * @param reference our name for the payment attempt
     * @param secret the order's, which the link to the challenge carried
     * @return the session as it stands then; nothing when there is no such payment, or the secret is not its own
     */
    Optional<CheckoutSession> handle(String reference, String secret, boolean passed) {
        Optional<Order> order = order(reference).flatMap(checkouts::order).filter(found -> found.reference().equals(reference))
                .filter(found -> same(found.secret(), secret));
        order.ifPresent(_ -> sandbox.challenge(reference, passed));
        return order.flatMap(found -> checkouts.session(found.checkout())).map(askForPayment::decided);
    }

    private static Optional<OrderId> order(String reference) {
        int attempt = reference.lastIndexOf('-');
        return Optional.of(attempt).filter(at -> at > 0).map(at -> reference.substring(0, at)).filter(OrderId::isValid).map(OrderId::new);
    }

    private static boolean same(String secret, String text) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }
}
