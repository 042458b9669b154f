package dev.tradewind.webhooks.dynamo;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.Contended;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.webhooks.model.FeedEntry;
import dev.tradewind.webhooks.model.FeedWindow;
import dev.tradewind.webhooks.model.FeedWindow.Numbered;
import dev.tradewind.webhooks.port.Feed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Feeds in the table of parties. An event gets its number in the transaction that writes it, so numbers have no gaps. Still a query may
 * see an entry before the one below it: it reads each item by itself, and of two transactions that were made one after the other the
 * second can be done first. A gap is therefore never read over; whether what lies in it is gone or just being written, a read says that
 * waits its turn among transactions.
 */
@Singleton
final class DynamoFeed implements Feed {
    private static final int TRIES = 60;
    private static final long LONGEST_PAUSE_MILLIS = 40;

    private final FeedItems items;
    private final Transactor transactor;
    private final ItemReader reader;
    private final DynamoDbClient dynamo;
    private final Tables tables;
    private final Clock clock;

    DynamoFeed(FeedItems items, Transactor transactor, ItemReader reader, DynamoDbClient dynamo, Tables tables, Clock clock) {
        this.items = items;
        this.transactor = transactor;
        this.reader = reader;
        this.dynamo = dynamo;
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public void append(MerchantId merchant, FeedEntry entry) {
        for (int i = 0; i < TRIES; i++) {
            Instant now = clock.instant();
            long last = last(merchant);
            Commit commit = transactor.commit(List.of(items.mark(merchant, entry.id(), now), items.head(merchant, last),
                    items.entry(merchant, last + 1, entry, now)));
            if (!(commit instanceof Commit.Refused refused) || refused.of(FeedItems.MARK).isPresent()) {
                return;
            }
            if (refused.of(FeedItems.HEAD).isEmpty()) {
                throw new IllegalStateException("refused without a reason that it may have: " + refused.refusals());
            }
            pause(i);
        }
        throw new Contended("feed", new IllegalStateException("overtaken " + TRIES + " times"));
    }

    @Override
    public Page read(MerchantId merchant, Optional<Long> after, int limit) {
        return after.map(position -> following(merchant, position, limit)).orElseGet(() -> oldest(merchant, limit));
    }

    private Page following(MerchantId merchant, long position, int limit) {
        for (int i = 0; i < TRIES; i++) {
            List<Numbered> seen = kept(stored(merchant, position, limit));
            long first = seen.isEmpty() ? last(merchant) + 1 : seen.getFirst().number();
            if (first <= position + 1) {
                return page(position, seen);
            }
            if (!isThere(items.entry(merchant, position + 1))) {
                return new Page.Missed();
            }
            pause(i);
        }
        throw unwritten();
    }

    private Page oldest(MerchantId merchant, int limit) {
        for (int i = 0; i < TRIES; i++) {
            List<Map<String, AttributeValue>> stored = stored(merchant, 0, limit);
            List<Numbered> seen = kept(stored);
            long first = seen.isEmpty() ? behind(merchant, stored) : seen.getFirst().number();
            if (first == 1 || !isThere(items.entry(merchant, first - 1))) {
                return page(first - 1, seen.isEmpty() && !stored.isEmpty() ? kept(stored(merchant, first - 1, limit)) : seen);
            }
            pause(i);
        }
        throw unwritten();
    }

    /** The number of the first entry that is kept behind those, which are all past their time; the next one that will be given if none is. */
    private long behind(MerchantId merchant, List<Map<String, AttributeValue>> expired) {
        long next = last(merchant) + 1;
        return expired.isEmpty() ? next : firstKept(merchant, FeedItems.number(expired.getLast()) + 1, next);
    }

    /** TTL deletes days late, and may leave a whole month to be read over: every step halves it. What is deleted counts as expired. */
    private long firstKept(MerchantId merchant, long from, long end) {
        long low = from;
        long high = end;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (reader.read(items.entry(merchant, middle)).filter(item -> !Attributes.expired(item, clock.instant())).isPresent()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static Page page(long position, List<Numbered> seen) {
        List<Numbered> following = FeedWindow.after(position, seen);
        return new Page.Read(following.stream().map(Numbered::entry).toList(), position + following.size());
    }

    private long last(MerchantId merchant) {
        return reader.read(items.head(merchant)).map(FeedItems::last).orElse(0L);
    }

    private List<Map<String, AttributeValue>> stored(MerchantId merchant, long position, int limit) {
        return dynamo.query(query -> query.tableName(tables.parties()).consistentRead(true).limit(limit)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(Map.of(":pk", Attributes.s(FeedItems.pk(merchant)), ":from",
                        Attributes.s(FeedItems.sk(position + 1)), ":to", Attributes.s(FeedItems.sk(Long.MAX_VALUE)))))
                .items();
    }

    private List<Numbered> kept(List<Map<String, AttributeValue>> stored) {
        Instant now = clock.instant();
        return stored.stream().filter(item -> !Attributes.expired(item, now)).map(FeedItems::read).toList();
    }

    /** Whether the entry is there, or is being written at this moment. */
    private boolean isThere(ItemKey key) {
        var one = TransactGetItem.builder().get(Get.builder().tableName(key.table()).key(key.attributes()).build()).build();
        try {
            var answer = dynamo.transactGetItems(request -> request.transactItems(one)).responses().getFirst();
            return answer.hasItem() && !Attributes.expired(answer.item(), clock.instant());
        } catch (TransactionCanceledException beingWritten) {
            return true;
        }
    }

    private static Contended unwritten() {
        return new Contended("feed", new IllegalStateException("an entry stayed unwritten"));
    }

    private static void pause(int tries) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(Math.min(LONGEST_PAUSE_MILLIS, 1L << Math.min(tries, 10))) + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Contended("interrupted", e);
        }
    }
}
