package dev.tradewind.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A carrier took a parcel, or takes it yet, whose shipment its merchant has taken back. */
class CancelledYetMovingTest {
    private static final String REGISTRATION = """
            {"order_id":"%s","lines":[{"id":"li_MUG","quantity":3}],"carrier":"dhl","tracking_number":"JD01460000"}""";

    private final ShipmentWorld world = new ShipmentWorld();

    @Test
    void itsMerchantIsToldAndTheOrderIsNot() {
        String id = cancelled();
        world.post("in_transit", "2026-11-28T11:00:00Z", "e1");
        world.post("delivered", "2026-11-28T12:00:00Z", "e2");
        Json shown = shown(id);
        assertThat(shown.text("/status")).isEqualTo("cancelled");
        assertThat(shown.texts("/concerns")).containsExactly("cancelled_yet_moving");
        assertThat(shown.items("/events")).extracting(event -> event.text("/status")).containsExactly("in_transit", "delivered");
        assertThat(shown.has("/delivered_at")).isFalse();
        assertThat(world.told()).containsExactlyInAnyOrder("ShipmentRegistered", "ShipmentCancelled", "ShipmentOverdue");
        assertThat(world.told("ShipmentOverdue")).as("told once").isEqualTo(1);
        assertThat(world.summary(id).text("/status")).isEqualTo("cancelled");
        assertThat(world.summary(id).has("/events")).isFalse();
    }

    @Test
    void registeredAnewItCatchesUp() {
        String former = cancelled();
        world.post("in_transit", "2026-11-28T11:00:00Z", "e1");
        String anew = world.http.send(world.register(REGISTRATION)).json().text("/id");
        world.relayed("ShipmentRegistered", anew);
        assertThat(shown(anew).text("/status")).isEqualTo("in_transit");
        world.post("out_for_delivery", "2026-11-28T11:30:00Z", "e2");
        assertThat(shown(anew).items("/events")).hasSize(2);
        assertThat(shown(former).items("/events")).hasSize(1);
    }

    @Test
    void whatComesWeeksLaterIsOfAnotherParcel() {
        String id = cancelled();
        world.clock.advance(Duration.ofDays(8));
        world.post("in_transit", "2026-12-05T12:00:01Z", "e1");
        assertThat(shown(id).has("/events")).isFalse();
        assertThat(shown(id).has("/concerns")).isFalse();
    }

    @Test
    void aLabelThatIsVoidedIsNothingToTell() {
        String id = cancelled();
        world.post("cancelled", "2026-11-28T11:00:00Z", "e1");
        assertThat(shown(id).has("/concerns")).isFalse();
        assertThat(world.told()).doesNotContain("ShipmentOverdue", "ShipmentMoved");
    }

    private String cancelled() {
        world.placed();
        String id = world.http.send(world.register(REGISTRATION)).json().text("/id");
        assertThat(world.http.send(ShipmentWorld.cancel(id, "ada-wares")).status()).isEqualTo(200);
        return id;
    }

    private Json shown(String id) {
        return world.http.send(ShipmentWorld.show(id, "ada-wares")).json();
    }
}
