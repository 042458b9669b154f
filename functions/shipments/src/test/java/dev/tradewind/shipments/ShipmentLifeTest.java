package dev.tradewind.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.HttpEvent;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An order is shipped, carriers post, the merchant sees. */
class ShipmentLifeTest {
    private final ShipmentWorld world = new ShipmentWorld();

    @Test
    void fromTheOrderToTheDoor() {
        world.placed();
        LambdaAnswer registered = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":2}],"carrier":" DHL ","tracking_number":"jd 0146 0000",
                 "promised_by":"2026-12-25T18:00:00+09:00"}""").header("idempotency-key", "k1"));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        String id = registered.json().text("/id");
        assertThat(registered.header("location")).contains("/shipments/" + id);
        assertThat(registered.json().text("/tracking_number")).isEqualTo("JD01460000");
        assertThat(registered.json().text("/status")).isEqualTo("unknown");

        world.post("delivered", "2026-11-24T15:10:00+09:00", "e3");
        world.post("in_transit", "2026-11-22T20:00:00+01:00", "e1");
        world.post("delivered", "2026-11-24T15:10:00+09:00", "e3");
        world.post("out_for_delivery", "2026-11-24T08:00:00+09:00", "e2");

        Json shown = world.http.send(ShipmentWorld.show(id, "ada-wares")).json();
        assertThat(shown.text("/status")).isEqualTo("delivered");
        assertThat(shown.text("/delivered_at")).isEqualTo("2026-11-24T15:10:00+09:00");
        assertThat(shown.items("/events")).extracting(event -> event.text("/status")).containsExactly("in_transit", "out_for_delivery",
                "delivered");
        assertThat(world.told()).containsExactlyInAnyOrder("ShipmentRegistered", "ShipmentMoved", "ShipmentDelivered");
        Json summary = world.summary(id);
        assertThat(summary.text("/status")).isEqualTo("delivered");
        assertThat(summary.items("/events")).extracting(event -> event.text("/status")).containsExactly("in_transit", "out_for_delivery",
                "delivered");
        assertThat(summary.at("/lines").toString()).isEqualTo("[{\"id\":\"li_MUG\",\"quantity\":2}]");
    }

    @Test
    void theSameRequestAgainRegistersNothing() {
        world.placed();
        HttpEvent request = world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":3}],"carrier":"dhl","tracking_number":"JD1"}""".replace("JD1", "JD11"))
                .header("idempotency-key", "k2");
        LambdaAnswer first = world.http.send(request);
        LambdaAnswer again = world.http.send(request);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("idempotent-replayed")).contains("true");
        LambdaAnswer more = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD12"}"""));
        assertThat(more.status()).isEqualTo(409);
        assertThat(more.json().text("/code")).isEqualTo("nothing_left_to_ship");
        assertThat(more.json().items("/errors")).singleElement().satisfies(error -> {
            assertThat(error.text("/pointer")).isEqualTo("/lines/0/quantity");
            assertThat(error.text("/detail")).isEqualTo("0 of li_MUG left to ship.");
        });
    }

    /** A line of another merchant is as unknown as one that nobody has. */
    @Test
    void aLineThatTheMerchantDoesNotHaveIsNamed() {
        world.placed();
        LambdaAnswer answer = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1},{"id":"li_NOPE","quantity":1},{"id":"li_BOWL","quantity":1}],
                 "carrier":"dhl","tracking_number":"JD13"}"""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().items("/errors")).extracting(error -> error.text("/pointer")).containsExactly("/lines/1/id",
                "/lines/2/id");
        assertThat(answer.json().items("/errors")).extracting(error -> error.text("/code")).containsOnly("unknown_line");
        assertThat(answer.body()).contains("but li_MUG.");
    }

    @Test
    void whatWasPostedBeforeItWasRegisteredIsNotLost() {
        world.placed();
        world.post("in_transit", "2026-11-22T20:00:00+01:00", "e1");
        Json shipment = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000"}""")).json();
        world.relayed("ShipmentRegistered", shipment.text("/id"));
        assertThat(world.http.send(ShipmentWorld.show(shipment.text("/id"), "ada-wares")).json().text("/status")).isEqualTo("in_transit");
    }

    @Test
    void severalParcelsArriveWhenTheLastDoes() {
        world.placed();
        String id = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"parcels":[{"carrier":"dhl","tracking_number":"JD01460000"},
                 {"carrier":"dhl","tracking_number":"JD01460002"}]}""")).json().text("/id");
        world.post("delivered", "2026-11-24T15:10:00+09:00", "e3");
        assertThat(world.http.send(ShipmentWorld.show(id, "ada-wares")).json().text("/status")).isEqualTo("unknown");
        assertThat(world.told()).doesNotContain("ShipmentDelivered");
        world.post("JD01460002", "delivered", "2026-11-25T15:10:00+09:00", "e4");
        Json shown = world.http.send(ShipmentWorld.show(id, "ada-wares")).json();
        assertThat(shown.text("/delivered_at")).isEqualTo("2026-11-25T15:10:00+09:00");
        assertThat(shown.items("/parcels")).extracting(parcel -> parcel.text("/delivered_at")).containsExactly("2026-11-24T15:10:00+09:00",
                "2026-11-25T15:10:00+09:00");
        assertThat(world.told()).contains("ShipmentDelivered");
    }

    @Test
    void whatNoCarrierHasIsTakenBackAndShippedAnew() {
        world.placed();
        String body = """
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":3}],"carrier":"dhl","tracking_number":"JD01460000"}""";
        String id = world.http.send(world.register(body)).json().text("/id");
        assertThat(world.http.send(world.register(body)).status()).isEqualTo(409);
        assertThat(world.http.send(ShipmentWorld.cancel(id, "bob-crafts")).status()).isEqualTo(404);
        assertThat(world.http.send(ShipmentWorld.cancel(id, "ada-wares")).json().text("/status")).isEqualTo("cancelled");
        assertThat(world.http.send(ShipmentWorld.cancel(id, "ada-wares")).status()).as("said twice").isEqualTo(200);
        String anew = world.http.send(world.register(body.replace("JD01460000", "JD01460001"))).json().text("/id");
        world.post("JD01460001", "in_transit", "2026-11-24T15:10:00+09:00", "e1");
        LambdaAnswer tooLate = world.http.send(ShipmentWorld.cancel(anew, "ada-wares"));
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.json().text("/code")).isEqualTo("under_way");
        assertThat(world.told()).contains("ShipmentCancelled");
    }

    @Test
    void theClockFindsWhatIsLate() {
        world.placed();
        String id = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000",
                 "promised_by":"2026-12-05T18:00:00+09:00"}""")).json().text("/id");
        world.look();
        assertThat(world.http.send(ShipmentWorld.show(id, "ada-wares")).json().has("/concerns")).isFalse();
        world.clock.advance(Duration.ofDays(40));
        world.look();
        Json shown = world.http.send(ShipmentWorld.show(id, "ada-wares")).json();
        assertThat(shown.at("/concerns").toString()).isEqualTo("[\"late\",\"silent\",\"presumed_lost\"]");
        assertThat(world.told("ShipmentOverdue")).isEqualTo(3);
        world.look();
        assertThat(world.told("ShipmentOverdue")).as("each is told once").isEqualTo(3);
    }

    @Test
    void anothersShipmentDoesNotExist() {
        world.placed();
        String id = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000"}""")).json()
                .text("/id");
        LambdaAnswer others = world.http.send(ShipmentWorld.show(id, "bob-crafts"));
        LambdaAnswer nobodys = world.http.send(ShipmentWorld.show("019ab000-0000-7000-8000-00000000ffff", "bob-crafts"));
        assertThat(others.status()).isEqualTo(404);
        assertThat(others.json().text("/content")).isEqualTo(nobodys.json().text("/content"));
        LambdaAnswer notMine = world.http.send(Events.http("POST /shipments").claim("merchant_id", "mallory").scopes("merchant").body("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD99"}"""
                .formatted(ShipmentWorld.ORDER)));
        assertThat(notMine.status()).as("an order in which nothing is theirs").isEqualTo(404);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        LambdaAnswer answer = world.http.send(world.register(
                """
                        {"order_id":"%s?","lines":[{"id":"li_MUG","quantity":0},{"id":"li_MUG","quantity":1}],"carrier":"!","tracking_number":"","promised_by":"soon"}"""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().items("/errors")).extracting(error -> error.text("/pointer")).contains("/order_id", "/lines/0/quantity",
                "/carrier", "/tracking_number", "/promised_by");
    }

    @Test
    void anOffsetOfSecondsIsNoTime() {
        world.placed();
        LambdaAnswer answer = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000",
                 "promised_by":"2026-12-05T18:00:00+01:00:30"}"""));
        assertThat(answer.json().items("/errors")).extracting(error -> error.text("/pointer") + " " + error.text("/code"))
                .containsExactly("/promised_by invalid_time");
    }
}
