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
        long position = after.orElse(0L);
        for (int i = 0; i < TRIES; i++) {
            List<Numbered> seen = seen(merchant, position, limit);
            long first = seen.isEmpty() ? last(merchant) + 1 : seen.getFirst().number();
            if (first <= position + 1) {
                return page(position, seen);
            }
            if (!isThere(items.entry(merchant, after.isPresent() ? position + 1 : first - 1))) {
                return after.isPresent() ? new Page.Missed() : page(first - 1, seen);
            }
            pause(i);
        }
        throw new Contended("feed", new IllegalStateException("an entry stayed unwritten"));
    }

    private static Page page(long position, List<Numbered> seen) {
        List<Numbered> following = FeedWindow.after(position, seen);
        return new Page.Read(following.stream().map(Numbered::entry).toList(), position + following.size());
    }

    private long last(MerchantId merchant) {
        return reader.read(items.head(merchant)).map(FeedItems::last).orElse(0L);
    }

    private List<Numbered> seen(MerchantId merchant, long position, int limit) {
        Instant now = clock.instant();
        return dynamo.query(query -> query.tableName(tables.parties()).consistentRead(true).limit(limit)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(Map.of(":pk", Attributes.s(FeedItems.pk(merchant)), ":from",
                        Attributes.s(FeedItems.sk(position + 1)), ":to", Attributes.s(FeedItems.sk(Long.MAX_VALUE)))))
                .items().stream().filter(item -> !Attributes.expired(item, now)).map(FeedItems::read).toList();
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

    private static void pause(int tries) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(Math.min(LONGEST_PAUSE_MILLIS, 1L << Math.min(tries, 10))) + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Contended("interrupted", e);
        }
    }
}
