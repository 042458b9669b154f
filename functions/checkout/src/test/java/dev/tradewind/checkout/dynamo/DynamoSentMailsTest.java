package dev.tradewind.checkout.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.EventId;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.SequenceIds;
import dev.tradewind.testkit.Tables;
import java.time.Duration;
import org.junit.jupiter.api.Test;

public final class DynamoSentMailsTest {
    private final Dynamo dynamo = Dynamo.embedded();
    private final Tables tables = dynamo.tables();
    private final FixedClock clock = FixedClock.at("2026-11-22T12:00:00Z");
    private final DynamoSentMails mails = FunctionBeans.with(tables.environment(), clock, dynamo.client())
            .beans(DynamoSentMailsTest.class.getClassLoader()).get(DynamoSentMails.class);
    private final EventId event = new SequenceIds().eventId();

    @Test
    void whatWasRecordedIsKnownAndMayBeRecordedAgain() {
        assertThat(mails.wasSent(event)).isFalse();
        mails.sent(event);
        clock.advance(Duration.ofDays(1));
        mails.sent(event);
        assertThat(mails.wasSent(event)).isTrue();
        assertThat(dynamo.item(tables.commerce(), "MAIL#" + event, "SENT").orElseThrow().get("expires_at").n())
                .as("the first record stands").isEqualTo(Long.toString(clock.instant().plus(Duration.ofDays(29)).getEpochSecond()));
    }

    @Test
    void anExpiredRecordCountsAsNone() {
        mails.sent(event);
        clock.advance(Duration.ofDays(31));
        assertThat(mails.wasSent(event)).isFalse();
    }
}
