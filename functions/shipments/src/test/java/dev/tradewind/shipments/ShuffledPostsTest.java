package dev.tradewind.shipments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.shipments.carriers.CarrierFormats;
import dev.tradewind.shipments.model.Lanes;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.model.ShippedLine;
import dev.tradewind.shipments.model.Terms;
import dev.tradewind.shipments.model.Tracked;
import dev.tradewind.shipments.port.SensorLogsInMemory;
import dev.tradewind.shipments.port.Shipments.Post;
import dev.tradewind.shipments.port.Shipments.Registered;
import dev.tradewind.shipments.port.Shipments.Unshipped;
import dev.tradewind.shipments.port.ShipmentsInMemory;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.Race;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** 100,000 posts about 5,000 parcels, shuffled, a fifth of them twice, by several consumers at once: all ends as if nothing had been. */
class ShuffledPostsTest {
    private static final Json JSON = FunctionBeans.with(Map.of()).beans(ShuffledPostsTest.class.getClassLoader()).get(Json.class);
    private static final int PARCELS = 5_000;
    private static final int POSTS_EACH = 20;
    private static final int CONSUMERS = 8;
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<String> WAY = List.of("pre_transit", "in_transit", "in_transit", "exception", "in_transit",
            "out_for_delivery",
            "delivery_attempted", "out_for_delivery", "delivered", "returning", "returned");

    private final FixedClock clock = FixedClock.at(NOW.toString());
    private final IdSource ids = new RandomIds(clock);
    private final Random random = new Random(3);
    private final List<Shipment> registered = registered();

    @Test
    void finalStatesEqualThoseOfTheSortedStream() {
        List<Post> sorted = posts();
        List<Post> shuffled = new ArrayList<>(sorted);
        sorted.stream().filter(_ -> random.nextInt(5) == 0).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);

        ShipmentsInMemory calm = store();
        RecordPost inOrder = recorder(calm);
        sorted.forEach(post -> assertThat(inOrder.handle(post)).isEqualTo(new RecordPost.Outcome.Recorded()));
        ShipmentsInMemory storm = store();
        RecordPost mixed = recorder(storm);
        var outcomes = Race.of(CONSUMERS).run(shuffled.size(), number -> mixed.handle(shuffled.get(number)));

        assertThat(outcomes.thrown()).isEmpty();
        assertThat(outcomes.returned()).allMatch(new RecordPost.Outcome.Recorded()::equals);
        assertThat(timelines(storm)).isEqualTo(timelines(calm));
        long arrived = registered.stream().filter(one -> storm.find(one.id()).orElseThrow().deliveredAt().isPresent()).count();
        assertThat(arrived).isBetween((long) PARCELS / 10, (long) PARCELS - 1);
        assertThat(storm.events().stream().filter(event -> event.type().equals(ShipmentEvents.DELIVERED)).map(event -> event.subject())
                .distinct())
                .as("each arrival is told").hasSizeGreaterThanOrEqualTo((int) arrived);
    }

    private RecordPost recorder(ShipmentsInMemory store) {
        ShipmentEvents events = new ShipmentEvents(ids, JSON, clock);
        return new RecordPost(new CarrierFormats(clock), store, events, new RecordReadings(new SensorLogsInMemory(), events),
                Lanes.parse("*-*=P5D/P21D/P10D"), clock);
    }

    private List<Shipment> registered() {
        List<Shipment> shipments = new ArrayList<>();
        for (int i = 0; i < PARCELS; i++) {
            shipments.add(Shipment.registered(new ShipmentId(ids.uuid7().toString()), ids.orderId(), new MerchantId("m1"),
                    List.of(new ShippedLine("li_1", 1)), List.of(new Parcel("dhl", "P" + (100_000 + i))), Terms.NONE, NOW));
        }
        return shipments;
    }

    private ShipmentsInMemory store() {
        ShipmentsInMemory store = new ShipmentsInMemory();
        ShipmentEvents events = new ShipmentEvents(ids, JSON, clock);
        for (Shipment shipment : registered) {
            OrderId order = shipment.order();
            store.open(order, Map.of("li_1", new Unshipped(shipment.merchant(), 1)));
            assertThat(store.register(shipment, Optional.empty(), events.registered(shipment), Optional.empty(),
                    new Response(201, Map.of(), "")))
                    .isInstanceOf(Registered.Done.class);
        }
        return store;
    }

    private static String number(Shipment shipment) {
        return shipment.parcels().getFirst().parcel().number();
    }

    private List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        for (Shipment shipment : registered) {
            OffsetDateTime at = OffsetDateTime.parse("2026-11-15T22:00:00+09:00");
            int length = 1 + random.nextInt(WAY.size());
            for (int i = 0; i < POSTS_EACH; i++) {
                at = at.plusMinutes(random.nextInt(600));
                posts.add(post(number(shipment), "e" + i, WAY.get(i * length / POSTS_EACH), at, at.plusDays(1 + random.nextInt(5))));
            }
        }
        return posts;
    }

    private static Post post(String number, String id, String status, OffsetDateTime at, OffsetDateTime expected) {
        return new Post("standard", NOW, """
                {"type":"shipment.tracked","timestamp":"2026-11-22T12:00:00Z","data":{"carrier":"dhl","tracking_number":"%s",
                 "expected_delivery":"%s","events":[{"id":"%s","status":"%s","occurred_at":"%s"}]}}"""
                .formatted(number, expected, id, status, at).getBytes(UTF_8));
    }

    private Map<String, List<Tracked>> timelines(ShipmentsInMemory store) {
        Map<String, List<Tracked>> timelines = new TreeMap<>();
        registered.forEach(one -> timelines.put(number(one), store.find(one.id()).orElseThrow().parcels()));
        return timelines;
    }
}
