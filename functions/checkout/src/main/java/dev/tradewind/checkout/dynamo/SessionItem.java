package dev.tradewind.checkout.dynamo;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code CHECKOUT#id / SESSION}: a session, kept for a week after its end. */
@Singleton
final class SessionItem {
    /** Name of the write. */
    static final String NAME = "session";

    private static final String KEY = "SESSION";
    private static final Duration KEPT = Duration.ofDays(7);

    private final Tables tables;
    private final StoredBodies bodies;

    SessionItem(Tables tables, StoredBodies bodies) {
        this.tables = tables;
        this.bodies = bodies;
    }

    ItemKey key(CheckoutId id) {
        return new ItemKey(tables.commerce(), "CHECKOUT#" + id, KEY);
    }

    CheckoutSession read(Map<String, AttributeValue> item) {
        return bodies.read(item.get("body").b().asByteArray(), CheckoutSession.class);
    }

    Write write(CheckoutSession session) {
        Map<String, AttributeValue> item = new HashMap<>(key(session.id()).attributes());
        item.put("version", Attributes.n(session.version()));
        item.put("body", Attributes.b(bodies.write(session)));
        item.put(Attributes.EXPIRES_AT, Attributes.seconds(session.expiresAt().plus(KEPT)));
        return Write.put(NAME, tables.commerce(), item, Versions.before(session.version()));
    }
}
