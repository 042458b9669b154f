package dev.tradewind.shipments.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.shipments.customs.Declared;
import dev.tradewind.shipments.customs.model.Assessment;
import dev.tradewind.shipments.customs.model.Customs;
import dev.tradewind.shipments.customs.model.Finding;
import dev.tradewind.shipments.customs.model.Severity;
import dev.tradewind.shipments.model.CarrierReport;
import dev.tradewind.shipments.model.ColdChainLimits;
import dev.tradewind.shipments.model.Concern;
import dev.tradewind.shipments.model.Expectation;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Place;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.model.ShippedLine;
import dev.tradewind.shipments.model.Terms;
import dev.tradewind.shipments.model.Timeline;
import dev.tradewind.shipments.model.Tracked;
import dev.tradewind.shipments.model.TrackingDetail;
import dev.tradewind.shipments.model.TrackingEvent;
import dev.tradewind.shipments.model.TrackingStatus;
import dev.tradewind.shipments.port.Shipments.Change;
import dev.tradewind.shipments.port.Shipments.Post;
import dev.tradewind.shipments.port.Shipments.Registered;
import dev.tradewind.shipments.port.Shipments.Unshipped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of shipments knows of parcels: whose their numbers are, and what was told of them. */
abstract class ParcelNumbersContract {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    protected static final MerchantId ADA = new MerchantId("ada-wares");
    static final MerchantId BOB = new MerchantId("bob-crafts");
    static final Response ANSWER = Response.json(201, "{\"n\":1}".getBytes(StandardCharsets.UTF_8));

    final IdSource ids = new RandomIds(Clock.systemUTC());
    final OrderId order = ids.orderId();
    final Parcel parcel = new Parcel("dhl", ids.uuid7().toString().toUpperCase(java.util.Locale.ROOT));

    protected abstract Shipments store();

    /** How many events were told so far. */
    protected abstract int events();

    @Test
    void aNumberThatComesAgainIsAnotherParcel() {
        open();
        Shipment old = shipment(ADA, "li_1", 1);
        Shipment young = Shipment.registered(new ShipmentId(ids.uuid7().toString()), order, ADA, List.of(new ShippedLine("li_1", 1)),
                List.of(parcel), Terms.NONE, NOW.plusSeconds(86_400 * 200));
        register(old, Optional.empty());
        register(young, Optional.empty());
        assertThat(store().find(parcel, NOW.plusSeconds(60))).containsExactly(old);
        assertThat(store().find(parcel, NOW.minusSeconds(86_400))).as("scanned before it was registered").containsExactly(old);
        assertThat(store().find(parcel, NOW.plusSeconds(86_400 * 201))).containsExactly(young);
        assertThat(store().find(new Parcel("ups", parcel.number()), NOW)).isEmpty();
    }

    @Test
    void everyParcelOfAShipmentFindsIt() {
        open();
        Shipment shipment = shipment(ADA, "li_1", 1);
        register(shipment, Optional.empty());
        assertThat(store().find(new Parcel("dhl", parcel.number() + "-2"), NOW)).containsExactly(shipment);
    }

    @Test
    void aNumberIsItsMerchantsForATime() {
        open();
        Shipment own = shipment(ADA, "li_1", 1);
        register(own, Optional.empty());
        Shipment again = shipment(ADA, "li_1", 1);
        assertThat(register(again, Optional.empty())).as("two shipments in one parcel").isInstanceOf(Registered.Done.class);
        assertThat(store().find(parcel, NOW)).containsExactlyInAnyOrder(own, again);
        assertThat(register(shipment(BOB, "li_2", 1), Optional.empty())).isInstanceOf(Registered.ParcelTaken.class);
        Shipment later = Shipment.registered(new ShipmentId(ids.uuid7().toString()), order, BOB, List.of(new ShippedLine("li_2", 1)),
                List.of(parcel), Terms.NONE, NOW.plus(Shipments.HELD).plusSeconds(1));
        assertThat(register(later, Optional.empty())).as("numbers come again").isInstanceOf(Registered.Done.class);
    }

    @Test
    void aNumberThatNothingWasToldOfIsFreeOnceAllItsShipmentsAreTakenBack() {
        open();
        Shipment one = unseen(ADA, "li_1");
        Shipment other = unseen(ADA, "li_1");
        register(one, Optional.empty());
        register(other, Optional.empty());
        store().save(new Change(one, one.cancelled(NOW), List.of()));
        assertThat(register(unseen(BOB, "li_2"), Optional.empty())).as("still in one shipment").isInstanceOf(Registered.ParcelTaken.class);
        store().save(new Change(other, other.cancelled(NOW), List.of()));
        assertThat(register(unseen(BOB, "li_2"), Optional.empty())).isInstanceOf(Registered.Done.class);
        assertThat(register(unseen(ADA, "li_1"), Optional.empty())).as("it is the other's now").isInstanceOf(Registered.ParcelTaken.class);
    }

    /** Whoever took it back has it no more, and must not give away what is another's since. */
    @Test
    void aNumberThatWasFreedIsNotFreedAgain() {
        open();
        Shipment first = unseen(ADA, "li_1");
        register(first, Optional.empty());
        Shipment later = at(BOB, "li_2", NOW.plus(Shipments.HELD).plusSeconds(1));
        register(later, Optional.empty());
        store().save(new Change(first, first.cancelled(NOW.plus(Shipments.HELD)), List.of()));
        assertThat(register(at(ADA, "li_1", NOW.plus(Shipments.HELD).plusSeconds(2)), Optional.empty()))
                .isInstanceOf(Registered.ParcelTaken.class);
    }

    @Test
    void aNumberThatACarrierKnowsStaysItsMerchants() {
        open();
        Shipment told = shipment(ADA, "li_1", 1);
        register(told, Optional.empty());
        store().save(new Change(told, told.cancelled(NOW), List.of()));
        assertThat(register(shipment(BOB, "li_2", 1), Optional.empty())).isInstanceOf(Registered.ParcelTaken.class);
    }

    @Test
    void whatIsTakenBackHasTheParcelUntilAnotherDoes() {
        open();
        Shipment first = shipment(ADA, "li_1", 1);
        register(first, Optional.empty());
        Shipment cancelled = first.cancelled(NOW);
        store().save(new Change(first, cancelled, List.of()));
        assertThat(store().find(parcel, NOW)).containsExactly(cancelled);
        Shipment second = shipment(ADA, "li_1", 1);
        register(second, Optional.empty());
        assertThat(store().find(parcel, NOW)).containsExactly(second);
    }

    @Test
    void aPostIsKeptOnce() {
        Post post = new Post("easypost", NOW, "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        store().keep(parcel, post);
        store().keep(parcel, new Post("easypost", NOW.plusSeconds(5), post.body()));
        store().keep(parcel, new Post("easypost", NOW, "{\"a\":2}".getBytes(StandardCharsets.UTF_8)));
        assertThat(store().kept(parcel, NOW)).hasSize(2).anySatisfy(kept -> {
            assertThat(kept.source()).isEqualTo("easypost");
            assertThat(Arrays.equals(kept.body(), post.body())).isTrue();
            assertThat(kept.receivedAt()).isEqualTo(NOW);
        });
    }

    /** What is to be deleted may lie there for days yet, and the number be another parcel's. */
    @Test
    void aPostIsKeptForThirtyDays() {
        store().keep(parcel, new Post("easypost", NOW, "{}".getBytes(StandardCharsets.UTF_8)));
        assertThat(store().kept(parcel, NOW.plus(Duration.ofDays(30)))).hasSize(1);
        assertThat(store().kept(parcel, NOW.plus(Duration.ofDays(30)).plusSeconds(1))).isEmpty();
    }

    protected final void open() {
        store().open(order, Map.of("li_1", new Unshipped(ADA, 3), "li_2", new Unshipped(BOB, 5)));
    }

    protected final Registered register(Shipment shipment, Optional<IdempotencyKey> key) {
        return store().register(shipment, Optional.empty(), told(), key, ANSWER);
    }

    protected final Shipment shipment(MerchantId merchant, String line, int quantity) {
        Terms terms = new Terms(Optional.of(OffsetDateTime.parse("2026-12-01T18:00:00+01:00")),
                Optional.of(new ColdChainLimits(2_000, 8_500, Duration.ofMinutes(30))), Optional.of(new CountryCode("JP")),
                Optional.of(new CountryCode("DE")));
        Tracked tracked = new Tracked(parcel, Optional.of(new Expectation(OffsetDateTime.parse("2026-11-30T18:00:00+01:00"), NOW)),
                Timeline.EMPTY.with(List.of(event("first"))));
        return new Shipment(new ShipmentId(ids.uuid7().toString()), 1, order, merchant, List.of(new ShippedLine(line, quantity)),
                List.of(tracked, Tracked.unseen(new Parcel("dhl", parcel.number() + "-2"))), terms, NOW, Optional.empty(),
                Set.of(Concern.SILENT), Optional.of(NOW.plusSeconds(60)));
    }

    protected final Shipment unseen(MerchantId merchant, String line) {
        return at(merchant, line, NOW);
    }

    final Shipment at(MerchantId merchant, String line, Instant now) {
        return Shipment.registered(new ShipmentId(ids.uuid7().toString()), order, merchant, List.of(new ShippedLine(line, 1)),
                List.of(parcel), Terms.NONE, now);
    }

    protected static Customs customs() {
        return new Customs(Declared.usual().latin("Grace Hopper").paper("cites").account("1234").done(),
                new Assessment(List.of(new Finding("vague_description", Severity.MEND, "/items/0/description", "Say what it is.", "vague",
                        "https://example.org", "2024-03-01", true))));
    }

    static TrackingEvent event(String id) {
        return new TrackingEvent(id, OffsetDateTime.parse("2026-11-22T09:30:00+09:00"), TrackingStatus.EXCEPTION,
                Optional.of(TrackingDetail.CUSTOMS_HELD), "Exception_004", Optional.of("Held by customs"),
                new Place(Optional.of("Narita"), Optional.empty(), Optional.of("286-0106"), Optional.of("JP")), Optional.of("A. Lovelace"));
    }

    final CarrierReport report(TrackingEvent event) {
        return new CarrierReport(parcel.carrier(), parcel.number(), List.of(event), Optional.empty(), List.of(), false);
    }

    protected final EventEnvelope told() {
        return new EventEnvelope(ids.eventId(), "ShipmentMoved", 1, NOW, "subject", "correlation", "{}");
    }
}
