package dev.tradewind.webhooks.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.RequestLedger;
import dev.tradewind.testkit.Tables;
import dev.tradewind.webhooks.model.FeedEntry;
import dev.tradewind.webhooks.port.Feed;
import dev.tradewind.webhooks.port.FeedContract;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public class DynamoFeedTest extends FeedContract {
    private static final Dynamo DYNAMO = Dynamo.embedded();
    private static final Tables TABLES = DYNAMO.tables();
    private static final FunctionBeans BEANS = FunctionBeans.with(TABLES.environment(), DYNAMO.client(), CLOCK)
            .beans(DynamoFeedTest.class.getClassLoader());
    private static final Feed FEED = BEANS.get(DynamoFeed.class);

    @Test
    void anEntryIsNotWrittenOver() {
        var planted = (Write.Put) BEANS.get(FeedItems.class).entry(merchant, 1, entry(), CLOCK.instant());
        DYNAMO.plain().putItem(request -> request.tableName(TABLES.parties()).item(planted.item()));
        assertThatIllegalStateException().isThrownBy(() -> append(1));
    }

    /** TTL lags: an event is known for 35 days, and what is older counts as new. */
    @Test
    void anExpiredMarkDoesNotStandInTheWay() {
        var entry = append(1).getFirst();
        CLOCK.advance(Duration.ofDays(36));
        feed().append(merchant, entry);
        assertThat(feed().read(merchant, Optional.empty(), 10)).isEqualTo(new Feed.Page.Read(List.of(entry), 2));
    }

    /** Whoever begins is not made to read a month of what is gone: every step halves it. */
    @Test
    void whatIsGoneCostsFewReads() {
        append(40);
        CLOCK.advance(Duration.ofDays(31));
        List<FeedEntry> young = append(1);
        RequestLedger ledger = new RequestLedger();
        Feed metered = FunctionBeans.with(TABLES.environment(), DYNAMO.client(ledger), CLOCK)
                .beans(DynamoFeedTest.class.getClassLoader()).get(DynamoFeed.class);
        assertThat(metered.read(merchant, Optional.empty(), 1)).isEqualTo(new Feed.Page.Read(young, 41));
        assertThat(ledger.requests()).isLessThan(12);
    }

    @Override
    protected Feed feed() {
        return FEED;
    }

    /** While conditions are dropped, everything runs once for each of them; none of them is guarded by the ninety more kills. */
    @Override
    protected int kills() {
        return Boolean.getBoolean("conditions") ? 10 : 100;
    }
}
