package dev.tradewind.checkout.dynamo;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code CHECKOUT#place / SESSION}: a session, kept for a week after its end. Its key opens the same place again, not the session. */
@Singleton
final class SessionItem {
    /** Name of the write. */
    static final String NAME = "session";

    private static final String KEY = "SESSION";
    private static final Duration KEPT = Duration.ofDays(7);

    private final Tables tables;
    private final StoredBodies bodies;
    private final Clock clock;

    SessionItem(Tables tables, StoredBodies bodies, Clock clock) {
        this.tables = tables;
        this.bodies = bodies;
        this.clock = clock;
    }

    ItemKey key(CheckoutId id) {
        return at(id.place());
    }

    /** Where the session lies that a key opens. */
    ItemKey key(IdempotencyKey opening) {
        return at(opening.record());
    }

    static Instant goesAt(CheckoutSession session) {
        return session.expiresAt().plus(KEPT);
    }

    private ItemKey at(String place) {
        return new ItemKey(tables.commerce(), "CHECKOUT#" + place, KEY);
    }

    /** The session of that id: who knows no more than its place gets nothing. */
    Optional<CheckoutSession> read(CheckoutId id, Map<String, AttributeValue> item) {
        return Optional.of(read(item)).filter(session -> same(session.id(), id));
    }

    /** The session that lies there, for who has opened it; nothing when it is past its time. */
    Optional<CheckoutSession> opened(Map<String, AttributeValue> item) {
        return Attributes.expired(item, clock.instant()) ? Optional.empty() : Optional.of(read(item));
    }

    Write write(CheckoutSession session) {
        Map<String, AttributeValue> item = new HashMap<>(key(session.id()).attributes());
        item.put("version", Attributes.n(session.version()));
        item.put("body", Attributes.b(bodies.write(session)));
        item.put(Attributes.EXPIRES_AT, Attributes.seconds(goesAt(session)));
        Condition condition = session.version() == 1 ? Condition.absentOrExpired(clock.instant()) : Versions.before(session.version());
        return Write.put(NAME, tables.commerce(), item, condition);
    }

    private CheckoutSession read(Map<String, AttributeValue> item) {
        return bodies.read(item.get("body").b().asByteArray(), CheckoutSession.class);
    }

    private static boolean same(CheckoutId one, CheckoutId other) {
        return MessageDigest.isEqual(one.value().getBytes(StandardCharsets.US_ASCII), other.value().getBytes(StandardCharsets.US_ASCII));
    }
}
