package dev.tradewind.webhooks.dynamo;

import static dev.tradewind.lambda.table.Attributes.n;

import dev.tradewind.kernel.EventId;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.webhooks.model.FeedEntry;
import dev.tradewind.webhooks.model.FeedWindow.Numbered;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@code FEED#merchant / E#number}: an entry; {@code FEED#merchant / HEAD}: the last number; {@code FEED#merchant#event / NUMBERED}: that
 * the event has one.
 */
@Singleton
final class FeedItems {
    /** Name of the write that refuses an event that has its number already. */
    static final String MARK = "mark";
    /** Name of the write that refuses when another event took the number. */
    static final String HEAD = "head";

    private static final String ENTRY = "E#";
    private static final String LAST = "last_number";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration KNOWN = Duration.ofDays(35);

    private final Tables tables;

    FeedItems(Tables tables) {
        this.tables = tables;
    }

    static String pk(MerchantId merchant) {
        return "FEED#" + merchant;
    }

    static String sk(long number) {
        return ENTRY + "%019d".formatted(number);
    }

    ItemKey head(MerchantId merchant) {
        return new ItemKey(tables.parties(), pk(merchant), "HEAD");
    }

    ItemKey entry(MerchantId merchant, long number) {
        return new ItemKey(tables.parties(), pk(merchant), sk(number));
    }

    static long last(Map<String, AttributeValue> head) {
        return Long.parseLong(head.get(LAST).n());
    }

    Write mark(MerchantId merchant, EventId event, Instant now) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key(pk(merchant) + "#" + event, "NUMBERED"));
        item.put(Attributes.EXPIRES_AT, Attributes.seconds(now.plus(KNOWN)));
        return Write.put(MARK, tables.parties(), item, Condition.absentOrExpired(now));
    }

    Write head(MerchantId merchant, long before) {
        Condition stands = before == 0 ? Condition.absent() : Condition.that("last_number = :before").value(":before", n(before));
        return Write.update(HEAD, tables.parties(), head(merchant).attributes(), "SET last_number = :next", Map.of(":next", n(before + 1)),
                stands);
    }

    Write entry(MerchantId merchant, long number, FeedEntry entry, Instant now) {
        Map<String, AttributeValue> item = new HashMap<>(entry(merchant, number).attributes());
        item.put("event_id", Attributes.s(entry.id().value()));
        item.put("body", Attributes.b(Deflated.deflate(entry.body().getBytes(StandardCharsets.UTF_8))));
        item.put(Attributes.EXPIRES_AT, Attributes.seconds(now.plus(KEPT)));
        return Write.put("entry", tables.parties(), item, Condition.absent());
    }

    static long number(Map<String, AttributeValue> entry) {
        return Long.parseLong(entry.get(Attributes.SK).s().substring(ENTRY.length()));
    }

    static Numbered read(Map<String, AttributeValue> item) {
        String body = new String(Deflated.inflate(item.get("body").b().asByteArray()), StandardCharsets.UTF_8);
        return new Numbered(number(item), new FeedEntry(new EventId(item.get("event_id").s()), body));
    }
}
