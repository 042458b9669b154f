package dev.tradewind.webhooks.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.Tables;
import dev.tradewind.webhooks.model.FeedEntry;
import dev.tradewind.webhooks.port.Feed;
import dev.tradewind.webhooks.port.Feed.Page;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** A query that sees an entry before the one below it, as DynamoDB's may: the reader must not go past what it did not see. */
class TornFeedTest {
    private static final Dynamo DYNAMO = Dynamo.embedded();
    private static final Tables TABLES = DYNAMO.tables();
    private static final FixedClock CLOCK = FixedClock.at("2026-11-22T12:00:00Z");

    private final RandomIds ids = new RandomIds(Clock.systemUTC());
    private final MerchantId merchant = new MerchantId("m-" + ids.uuid7());
    private final List<FeedEntry> all = IntStream.range(0, 5).mapToObj(_ -> new FeedEntry(ids.eventId(), "{}")).toList();

    @Test
    void aPageEndsBeforeWhatIsNotSeen() {
        Feed feed = feed(3, 1);
        all.forEach(entry -> feed.append(merchant, entry));
        Page.Read page = (Page.Read) feed.read(merchant, Optional.empty(), 10);
        assertThat(page.entries()).isEqualTo(all.subList(0, 2));
        assertThat(((Page.Read) feed.read(merchant, Optional.of(page.position()), 10)).entries()).isEqualTo(all.subList(2, 5));
    }

    @Test
    void whatIsNotSeenAtTheBeginningOfAPageIsWaitedFor() {
        Feed feed = feed(1, 3);
        all.forEach(entry -> feed.append(merchant, entry));
        assertThat(feed.read(merchant, Optional.empty(), 10)).isEqualTo(new Page.Read(all, 5));
        Feed later = feed(4, 2);
        assertThat(later.read(merchant, Optional.of(3L), 10)).isEqualTo(new Page.Read(all.subList(3, 5), 5));
    }

    /** Behind what is past its time only the newest is left, and that is just being written. */
    @Test
    void whatIsNotSeenBehindWhatIsGoneIsWaitedFor() {
        Feed feed = feed(5, 0);
        all.subList(0, 4).forEach(entry -> feed.append(merchant, entry));
        CLOCK.advance(Duration.ofDays(31));
        feed.append(merchant, all.getLast());
        assertThat(feed(5, 2).read(merchant, Optional.empty(), 2)).isEqualTo(new Page.Read(all.subList(4, 5), 5));
    }

    /** A feed whose first reads do not see the entry of that number. */
    private static Feed feed(long number, int times) {
        return FunctionBeans.with(TABLES.environment(), DYNAMO.client(new Hiding(FeedItems.sk(number), new AtomicInteger(times))), CLOCK)
                .beans(TornFeedTest.class.getClassLoader()).get(DynamoFeed.class);
    }

    private record Hiding(String sk, AtomicInteger times) implements ExecutionInterceptor {
        @Override
        public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
            return switch (context.response()) {
                case QueryResponse query when hides(query.items()) ->
                    query.toBuilder().items(query.items().stream().filter(item -> !isHidden(item)).toList()).build();
                case GetItemResponse one when hides(List.of(one.item())) -> one.toBuilder().item(null).build();
                default -> context.response();
            };
        }

        private boolean hides(List<Map<String, AttributeValue>> items) {
            return items.stream().anyMatch(this::isHidden) && times.getAndDecrement() > 0;
        }

        private boolean isHidden(Map<String, AttributeValue> item) {
            return item.containsKey(Attributes.SK) && item.get(Attributes.SK).s().equals(sk);
        }
    }
}
