package dev.tradewind.checkout.dynamo;

import dev.tradewind.checkout.port.SentMails;
import dev.tradewind.kernel.EventId;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.lambda.table.Write;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code MAIL#event / SENT}. It is kept longer than the outbox can send the event again. */
@Singleton
final class DynamoSentMails implements SentMails {
    private static final String KEY = "SENT";
    private static final Duration KEPT = Duration.ofDays(30);

    private final Tables tables;
    private final ItemReader reader;
    private final Transactor transactor;
    private final Clock clock;

    DynamoSentMails(Tables tables, ItemReader reader, Transactor transactor, Clock clock) {
        this.tables = tables;
        this.reader = reader;
        this.transactor = transactor;
        this.clock = clock;
    }

    @Override
    public boolean wasSent(EventId event) {
        return reader.read(key(event)).filter(item -> !Attributes.expired(item, clock.instant())).isPresent();
    }

    /** A refusal says that another delivery recorded it first, which is just as well. */
    @Override
    public void sent(EventId event) {
        Instant now = clock.instant();
        Map<String, AttributeValue> item = new HashMap<>(key(event).attributes());
        item.put(Attributes.EXPIRES_AT, Attributes.seconds(now.plus(KEPT)));
        transactor.commit(List.of(Write.put("sent mail", tables.commerce(), item, Condition.absentOrExpired(now))));
    }

    private ItemKey key(EventId event) {
        return new ItemKey(tables.commerce(), "MAIL#" + event, KEY);
    }
}
