package dev.tradewind.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Clocks of carriers are ahead, by their zone or by a fault; nothing has happened later than it was told. */
class FutureEventTest {
    private final ShipmentWorld world = new ShipmentWorld();

    @Test
    void aDeliveryIsNotLaterThanItsNews() {
        String id = registered();
        world.post("delivered", "2026-12-01T08:00:00+09:00", "e1");
        assertThat(shown(id).text("/delivered_at")).isEqualTo("2026-11-28T21:00:00+09:00");
        world.clock.advance(Duration.ofDays(5));
        world.post("delivered", "2026-12-01T08:00:00+09:00", "e1");
        assertThat(shown(id).text("/delivered_at")).as("told again").isEqualTo("2026-11-28T21:00:00+09:00");
    }

    /** Its id does not hang on the moment at which it is told. */
    @Test
    void anEventWithoutAnIdIsOneHoweverOftenItIsTold() {
        String id = registered();
        String post = """
                {"description":"tracker.updated","result":{"carrier":"dhl","tracking_code":"JD01460000","tracking_details":[
                 {"datetime":"2026-11-28T20:00:00Z","status":"in_transit"}]}}""";
        world.message("carriers", world.posted("easypost", post));
        world.clock.advance(Duration.ofHours(2));
        world.message("carriers", world.posted("easypost", post));
        assertThat(shown(id).items("/events")).extracting(event -> event.text("/occurred_at")).containsExactly("2026-11-28T12:00:00Z");
    }

    @Test
    void aPostThatWaitedIsOfWhenItCame() {
        world.placed();
        world.post("delivered", "2026-11-29T08:00:00Z", "e1");
        world.clock.advance(Duration.ofDays(3));
        String id = registered();
        world.relayed("ShipmentRegistered", id);
        assertThat(shown(id).text("/delivered_at")).isEqualTo("2026-11-28T12:00:00Z");
    }

    private String registered() {
        world.placed();
        return world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000"}""")).json()
                .text("/id");
    }

    private Json shown(String id) {
        return world.http.send(ShipmentWorld.show(id, "ada-wares")).json();
    }
}
