package dev.tradewind.checkout;

import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.OrderLife;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.caller.Caller.Authenticated;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Shows a placed order to its buyer, to an operator, or to whoever holds its permalink. To anyone else there is none. */
@Singleton
public final class GetOrder {
    private final Checkouts checkouts;

    GetOrder(Checkouts checkouts) {
        this.checkouts = checkouts;
    }

    /** The order, if it is the caller's. */
    public Optional<OrderLife> handle(OrderId id, Optional<Authenticated> caller, Optional<String> secret) {
        return checkouts.life(id).filter(life -> life.order().placedAt().isPresent()).flatMap(life -> shown(life, caller, secret));
    }

    private static Optional<OrderLife> shown(OrderLife life, Optional<Authenticated> caller, Optional<String> secret) {
        Order order = life.order();
        boolean own = caller.filter(one -> one.may("operator") || order.owner().filter(one.subject()::equals).isPresent()).isPresent();
        return own
                ? Optional.of(life)
                : secret.filter(text -> same(order.secret(), text)).map(_ -> new OrderLife(order.byLink(), life.consignments()));
    }

    /** Takes the same time whichever character differs. */
    private static boolean same(String secret, String text) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }
}
