package dev.tradewind.checkout.dynamo;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.SessionStatus;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.lambda.table.ItemReader;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sessions as their items and their orders have them: one that waits for its payment is completed by its order alone. */
@Singleton
final class StoredSessions {
    private final SessionItem sessions;
    private final OrderItem orders;
    private final ItemReader reader;

    StoredSessions(SessionItem sessions, OrderItem orders, ItemReader reader) {
        this.sessions = sessions;
        this.orders = orders;
        this.reader = reader;
    }

    /** The session of that id, from the item at its place. */
    Optional<CheckoutSession> of(CheckoutId id, Map<String, AttributeValue> item) {
        return sessions.read(id, item).map(this::asItsOrderHas);
    }

    private CheckoutSession asItsOrderHas(CheckoutSession session) {
        return session.order().filter(_ -> session.status() == SessionStatus.COMPLETE_IN_PROGRESS)
                .flatMap(id -> reader.read(orders.key(id))).map(orders::read).map(session::as).orElse(session);
    }
}
