package dev.tradewind.webhookdelivery.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.EventId;
import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.webhookdelivery.model.Attempt;
import dev.tradewind.webhookdelivery.model.Delivery;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Telling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of deliveries keeps. */
public abstract class DeliveriesContract {
    protected static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final FixedClock clock = FixedClock.at("2026-11-22T12:00:00Z");
    private final IdSource ids = new RandomIds(clock);
    private final EndpointId endpoint = EndpointId.of(new RandomIds(java.time.Clock.systemUTC()).uuid7());

    protected abstract Deliveries store();

    @Test
    void whatIsAddedWaits() {
        Delivery delivery = delivery();
        store().add(delivery);
        assertThat(store().find(endpoint, delivery.telling().id())).contains(delivery);
        assertThat(store().due(endpoint, NOW, 10)).containsExactly(delivery);
        assertThat(store().due(endpoint, NOW.minusMillis(1), 10)).isEmpty();
        assertThat(store().next(endpoint)).contains(NOW);
        assertThat(store().due(EndpointId.of(ids.uuid7()), NOW, 10)).as("another's").isEmpty();
    }

    /** Trap 24: an event that is told twice is one delivery, whatever became of it. */
    @Test
    void anEventThatComesAgainIsNotSentAgain() {
        Delivery delivery = delivery();
        store().add(delivery);
        Delivery done = delivery.tried(Attempt.answered(NOW, 200), Optional.empty());
        store().save(delivery, done);
        store().add(Delivery.of(endpoint, delivery.telling(), NOW.plusSeconds(60)));
        assertThat(store().find(endpoint, delivery.telling().id())).contains(done);
        assertThat(store().next(endpoint)).isEmpty();
    }

    @Test
    void whatFailedWaitsForItsTimeAndKeepsItsAttempts() {
        Delivery delivery = delivery();
        store().add(delivery);
        Delivery tried = delivery.tried(Attempt.failed(NOW, "timeout"), Optional.of(NOW.plusSeconds(5)));
        assertThat(store().save(delivery, tried)).isTrue();
        assertThat(store().due(endpoint, NOW, 10)).isEmpty();
        assertThat(store().due(endpoint, NOW.plusSeconds(5), 10)).containsExactly(tried);
        assertThat(store().next(endpoint)).contains(NOW.plusSeconds(5));
        Delivery again = tried.tried(Attempt.answered(NOW.plusSeconds(5), 503), Optional.empty());
        assertThat(store().save(tried, again)).isTrue();
        assertThat(store().find(endpoint, delivery.telling().id())).contains(again);
        assertThat(store().next(endpoint)).isEmpty();
    }

    @Test
    void ofTwoWritersOneIsOvertaken() {
        Delivery delivery = delivery();
        store().add(delivery);
        Delivery one = delivery.tried(Attempt.answered(NOW, 200), Optional.empty());
        assertThat(store().save(delivery, one)).isTrue();
        assertThat(store().save(delivery, delivery.tried(Attempt.failed(NOW, "timeout"), Optional.of(NOW.plusSeconds(9))))).isFalse();
        assertThat(store().find(endpoint, delivery.telling().id())).contains(one);
        assertThat(store().next(endpoint)).isEmpty();
        Delivery replayed = one.again(NOW.plusSeconds(70));
        assertThat(store().save(one, replayed)).isTrue();
        assertThat(store().save(one, one.again(NOW.plusSeconds(80)))).as("replayed by two at once").isFalse();
        assertThat(store().due(endpoint, NOW.plusSeconds(90), 10)).containsExactly(replayed);
    }

    @Test
    void theLongestWaitingComesFirst() {
        List<Delivery> all = IntStream.of(30, 10, 20).mapToObj(seconds -> Delivery.of(endpoint, telling(), NOW.plusSeconds(seconds)))
                .toList();
        all.forEach(store()::add);
        assertThat(store().due(endpoint, NOW.plusSeconds(60), 2)).containsExactly(all.get(1), all.get(2));
    }

    @Test
    void theLogIsReadFromItsEnd() {
        List<Delivery> all = IntStream.range(0, 5).mapToObj(_ -> added()).toList();
        assertThat(store().latest(endpoint, Optional.empty(), 2)).containsExactly(all.get(4), all.get(3));
        assertThat(store().latest(endpoint, Optional.of(id(all.get(3))), 2)).containsExactly(all.get(2), all.get(1));
        assertThat(store().latest(endpoint, Optional.of(id(all.get(0))), 2)).isEmpty();
    }

    @Test
    void aSpanOfTimeIsReadInPages() {
        List<Delivery> all = IntStream.range(0, 6).mapToObj(_ -> {
            Delivery one = added();
            clock.advance(Duration.ofMinutes(1));
            return one;
        }).toList();
        Instant from = NOW.plusSeconds(60);
        Instant to = NOW.plusSeconds(300);
        assertThat(store().between(endpoint, from, to, Optional.empty(), 3)).containsExactly(all.get(1), all.get(2), all.get(3));
        assertThat(store().between(endpoint, from, to, Optional.of(id(all.get(3))), 3)).containsExactly(all.get(4));
    }

    protected final Delivery delivery() {
        return Delivery.of(endpoint, telling(), NOW);
    }

    private Delivery added() {
        Delivery delivery = delivery();
        store().add(delivery);
        return delivery;
    }

    private Telling telling() {
        return new Telling(ids.eventId(), "OrderPlaced", NOW, "{\"type\":\"OrderPlaced\",\"data\":{}}");
    }

    private static EventId id(Delivery delivery) {
        return delivery.telling().id();
    }
}
