package dev.tradewind.shipments.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.Replay;
import dev.tradewind.shipments.model.Claim;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.port.Claims.Opened;
import dev.tradewind.testkit.Race;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of claims keeps. */
public abstract class ClaimsContract {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Response ANSWER = Response.json(201, "{\"n\":1}".getBytes(StandardCharsets.UTF_8));
    private final IdSource ids = new RandomIds(Clock.systemUTC());
    private final ShipmentId shipment = new ShipmentId(ids.uuid7().toString());

    protected abstract Claims store();

    /** How many events were told so far. */
    protected abstract int events();

    @Test
    void whatIsOpenedIsReadBack() {
        Claim late = claim(Claim.Kind.LATE);
        int before = events();
        assertThat(store().open(late, told(), Optional.empty(), ANSWER)).isInstanceOf(Opened.Done.class);
        store().open(claim(Claim.Kind.DAMAGED), told(), Optional.empty(), ANSWER);
        assertThat(store().find(shipment, Claim.Kind.LATE)).contains(late);
        assertThat(store().find(shipment, Claim.Kind.LOST)).isEmpty();
        assertThat(store().of(shipment)).containsExactlyInAnyOrder(late, claim(Claim.Kind.DAMAGED));
        assertThat(events()).isEqualTo(before + 2);
    }

    @Test
    void ofManyClerksOneOpensAClaimOfAKind() {
        var outcomes = Race.of(8).run(8, _ -> store().open(claim(Claim.Kind.LOST), told(), Optional.empty(), ANSWER));
        assertThat(outcomes.thrown()).isEmpty();
        assertThat(outcomes.returned()).filteredOn(Opened.Done.class::isInstance).hasSize(1);
        assertThat(outcomes.returned()).filteredOn(Opened.Exists.class::isInstance).hasSize(7);
    }

    @Test
    void theSameKeyGetsItsFirstAnswer() {
        IdempotencyKey key = IdempotencyKey.of("me", "POST /claims", shipment.value(), new byte[0]);
        assertThat(store().answered(key)).isEmpty();
        store().open(claim(Claim.Kind.LATE), told(), Optional.of(key), ANSWER);
        assertThat(store().open(claim(Claim.Kind.DAMAGED), told(), Optional.of(key), ANSWER)).isInstanceOf(Opened.Repeated.class);
        assertThat(store().answered(key)).containsInstanceOf(Replay.FirstAnswer.class);
        assertThat(store().of(shipment)).hasSize(1);
    }

    @Test
    void ofTwoWritersOneIsOvertaken() {
        Claim open = claim(Claim.Kind.LATE);
        store().open(open, told(), Optional.empty(), ANSWER);
        Claim paid = open.closed(Claim.Status.PAID, Optional.of(Money.of(1_999, "EUR")), NOW);
        int before = events();
        assertThat(store().save(paid, told())).isTrue();
        assertThat(store().save(open.closed(Claim.Status.WITHDRAWN, Optional.empty(), NOW), told())).isFalse();
        assertThat(store().find(shipment, Claim.Kind.LATE)).contains(paid);
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void anEventThatWasToldIsNotToldOver() {
        EventEnvelope told = told();
        Claim open = claim(Claim.Kind.LATE);
        store().open(open, told, Optional.empty(), ANSWER);
        assertThat(store().save(open.with(List.of()), told)).isFalse();
        assertThat(store().find(shipment, Claim.Kind.LATE)).contains(open);
    }

    private Claim claim(Claim.Kind kind) {
        Claim.Evidence photo = new Claim.Evidence("https://files.example/1.jpg", "ab".repeat(32), "the box");
        Claim.CarrierAnswer answer = new Claim.CarrierAnswer(Claim.Status.PARTLY_ACCEPTED, Optional.of(Money.of(500, "JPY")),
                Optional.of("C-17"), Optional.empty(), NOW);
        return new Claim(shipment, kind, 1, Claim.Status.OPEN, Optional.of(Money.of(2_000, "EUR")), "Too late", List.of("Promised."),
                List.of(photo), Optional.of(answer), Optional.empty(), NOW, Optional.empty());
    }

    private EventEnvelope told() {
        return new EventEnvelope(ids.eventId(), "ClaimMoved", 1, NOW, "subject", "correlation", "{}");
    }
}
