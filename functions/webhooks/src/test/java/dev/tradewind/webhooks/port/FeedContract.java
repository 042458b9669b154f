package dev.tradewind.webhooks.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.EventId;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.Race;
import dev.tradewind.webhooks.model.FeedEntry;
import dev.tradewind.webhooks.port.Feed.Page;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every feed keeps. */
public abstract class FeedContract {
    protected static final FixedClock CLOCK = FixedClock.at("2026-11-22T12:00:00Z");

    private final RandomIds ids = new RandomIds(Clock.systemUTC());
    protected final MerchantId merchant = new MerchantId("m-" + ids.uuid7());

    protected abstract Feed feed();

    /** How often the consumer of the long test is killed, and how many events it has to read. */
    protected abstract int kills();

    @Test
    void whatIsAppendedIsReadInItsOrder() {
        List<FeedEntry> all = append(5);
        Page.Read first = read(Optional.empty(), 3);
        assertThat(first.entries()).containsExactlyElementsOf(all.subList(0, 3));
        Page.Read second = read(Optional.of(first.position()), 3);
        assertThat(second.entries()).containsExactlyElementsOf(all.subList(3, 5));
        Page.Read end = read(Optional.of(second.position()), 3);
        assertThat(end).isEqualTo(new Page.Read(List.of(), second.position()));
        List<FeedEntry> later = append(1);
        assertThat(read(Optional.of(end.position()), 3).entries()).isEqualTo(later);
    }

    @Test
    void aFeedWithoutEventsIsEmptyAndGoesOn() {
        Page.Read none = read(Optional.empty(), 10);
        assertThat(none.entries()).isEmpty();
        List<FeedEntry> all = append(2);
        assertThat(read(Optional.of(none.position()), 10).entries()).isEqualTo(all);
    }

    @Test
    void merchantsDoNotSeeEachOther() {
        append(3);
        assertThat(feed().read(new MerchantId("mallory-" + ids.uuid7()), Optional.empty(), 10)).isEqualTo(new Page.Read(List.of(), 0));
    }

    /** Trap 24: the relay may send an event again, and in any order. */
    @Test
    void anEventHasOneNumber() {
        List<FeedEntry> all = append(3);
        feed().append(merchant, all.get(1));
        feed().append(merchant, new FeedEntry(all.getFirst().id(), "{\"another\":\"body\"}"));
        assertThat(read(Optional.empty(), 10).entries()).isEqualTo(all);
        assertThat(read(Optional.of(3L), 10).entries()).isEmpty();
    }

    @Test
    void manyWritersLeaveNoGapAndNumberNothingTwice() {
        List<FeedEntry> all = IntStream.range(0, 24).mapToObj(_ -> entry()).toList();
        var outcomes = Race.of(6).run(48, number -> {
            feed().append(merchant, all.get(number % 24));
            return number;
        });
        assertThat(outcomes.thrown()).isEmpty();
        assertThat(read(Optional.empty(), 100).entries()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(read(Optional.empty(), 100).position()).isEqualTo(24);
    }

    @Test
    void whatIsOlderThanThirtyDaysIsGoneAndWhoMissedItIsTold() {
        append(3);
        CLOCK.advance(Duration.ofDays(20));
        List<FeedEntry> young = append(2);
        CLOCK.advance(Duration.ofDays(11));
        assertThat(read(Optional.empty(), 10)).isEqualTo(new Page.Read(young, 5));
        assertThat(feed().read(merchant, Optional.of(1L), 10)).isInstanceOf(Page.Missed.class);
        assertThat(read(Optional.of(3L), 10).entries()).as("read up to the end of what is gone").isEqualTo(young);
        CLOCK.advance(Duration.ofDays(30));
        assertThat(feed().read(merchant, Optional.of(3L), 10)).isInstanceOf(Page.Missed.class);
        assertThat(read(Optional.empty(), 10)).as("nothing is left, and nothing will be missed").isEqualTo(new Page.Read(List.of(), 5));
        assertThat(read(Optional.of(5L), 10).entries()).isEmpty();
    }

    /** What is past its time is deleted days later, and until then lies in the way of who begins without a cursor. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 20, 21, 100})
    void whatIsGoneButNotDeletedIsReadOver(int limit) {
        append(20);
        CLOCK.advance(Duration.ofDays(20));
        List<FeedEntry> young = append(3);
        CLOCK.advance(Duration.ofDays(11));
        Page.Read page = read(Optional.empty(), limit);
        assertThat(page.entries()).isNotEmpty().isEqualTo(young.subList(0, page.entries().size()));
        assertThat(page.position()).isEqualTo(20 + page.entries().size());
        assertThat(feed().read(merchant, Optional.of(19L), limit)).isInstanceOf(Page.Missed.class);
        assertThat(read(Optional.of(20L), limit).entries()).isEqualTo(young.subList(0, Math.min(3, limit)));
        CLOCK.advance(Duration.ofDays(20));
        assertThat(read(Optional.empty(), limit)).isEqualTo(new Page.Read(List.of(), 23));
        List<FeedEntry> newest = append(1);
        assertThat(read(Optional.empty(), limit)).isEqualTo(new Page.Read(newest, 24));
    }

    /**
     * A consumer that stores what it has done and its cursor, each by itself, is killed before, between and after, while writers write,
     * double and shuffle. It resumes with the cursor that it stored, and tells by the id what it has done already.
     */
    @Test
    void aKilledConsumerLosesAndDoublesNothing() throws InterruptedException {
        int events = kills() * 2;
        List<FeedEntry> all = IntStream.range(0, events).mapToObj(_ -> entry()).toList();
        AtomicBoolean written = new AtomicBoolean();
        Thread writers = Thread.ofVirtual().start(() -> {
            write(all);
            written.set(true);
        });
        Random random = new Random(7);
        Consumer consumer = new Consumer();
        int killed = 0;
        while (killed < kills() || !written.get() || consumer.done.size() < events) {
            boolean live = consumer.run(random, killed < kills());
            killed += live ? 0 : 1;
            consumer.rest();
        }
        writers.join();
        assertThat(killed).isEqualTo(kills());
        assertThat(consumer.effects).as("none lost, none doubled").hasSize(events);
        assertThat(consumer.done).containsExactlyInAnyOrderElementsOf(all.stream().map(FeedEntry::id).toList());
        assertThat(consumer.whole()).as("pages of the cursors that were stored, end to end").isEqualTo(feedOf(events));
    }

    /** What is stored survives the kill; all else is a local variable. */
    private final class Consumer {
        private final List<EventId> effects = new ArrayList<>();
        private final Set<EventId> done = new HashSet<>();
        private final List<EventId> stored = new ArrayList<>();
        private Optional<Long> cursor = Optional.empty();
        private boolean atTheEnd;

        /** One that asks again and again at the end takes the writers' time. */
        void rest() throws InterruptedException {
            Thread.sleep(atTheEnd ? 20 : 0);
        }

        /** @return whether it lived to the end of the page */
        boolean run(Random random, boolean mayDie) {
            Page.Read page = read(cursor, 1 + random.nextInt(5));
            atTheEnd = page.entries().isEmpty();
            int death = mayDie && !page.entries().isEmpty() ? random.nextInt(page.entries().size() + 3) : Integer.MAX_VALUE;
            for (int i = 0; i < page.entries().size(); i++) {
                if (death == i) {
                    return false;
                }
                EventId id = page.entries().get(i).id();
                if (done.add(id)) {
                    effects.add(id);
                }
            }
            if (death == page.entries().size()) {
                return false;
            }
            cursor = Optional.of(page.position());
            page.entries().forEach(entry -> stored.add(entry.id()));
            return death != page.entries().size() + 1;
        }

        List<EventId> whole() {
            return stored;
        }
    }

    private List<EventId> feedOf(int events) {
        List<EventId> all = new ArrayList<>();
        for (long position = 0; position < events; position = read(Optional.of(position), 100).position()) {
            read(Optional.of(position), 100).entries().forEach(entry -> all.add(entry.id()));
        }
        return all;
    }

    private void write(List<FeedEntry> all) {
        Race.of(4).run(all.size() + all.size() / 5, number -> {
            feed().append(merchant, all.get(number * 7 % all.size()));
            return number;
        });
        all.forEach(entry -> feed().append(merchant, entry));
    }

    private Page.Read read(Optional<Long> after, int limit) {
        return (Page.Read) feed().read(merchant, after, limit);
    }

    protected final List<FeedEntry> append(int count) {
        List<FeedEntry> all = IntStream.range(0, count).mapToObj(_ -> entry()).toList();
        all.forEach(entry -> feed().append(merchant, entry));
        return all;
    }

    protected final FeedEntry entry() {
        return new FeedEntry(ids.eventId(), "{\"type\":\"ShipmentMoved\",\"timestamp\":\"2026-11-22T12:00:00Z\",\"data\":{}}");
    }
}
