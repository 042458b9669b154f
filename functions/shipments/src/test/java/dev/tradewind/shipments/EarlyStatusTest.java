package dev.tradewind.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some sources say that a parcel was delivered before they tell of the scan that says so. */
class EarlyStatusTest {
    private static final String LYON = "{\"datetime\":\"2026-11-26T08:00:00Z\",\"status\":\"in_transit\"}";
    private static final String DOOR = ",{\"datetime\":\"2026-11-28T10:00:00Z\",\"status\":\"delivered\"}";

    private final ShipmentWorld world = new ShipmentWorld();

    @Test
    void aDeliveryWithoutItsScanIsOfTheMomentAtWhichItWasSaid() {
        String id = registered();
        post("2026-11-28T09:30:00Z", LYON);
        Json shown = shown(id);
        assertThat(shown.text("/status")).isEqualTo("delivered");
        assertThat(shown.text("/delivered_at")).isEqualTo("2026-11-28T09:30:00Z");
        post("2026-11-28T09:45:00Z", LYON);
        assertThat(shown(id).items("/events")).as("said again").hasSize(2);
        assertThat(shown(id).text("/delivered_at")).isEqualTo("2026-11-28T09:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theScanOfTheDeliveryCountsInWhateverOrderItIsTold(boolean inOrder) {
        String id = registered();
        Runnable said = () -> post("2026-11-28T09:30:00Z", LYON);
        Runnable scanned = () -> post("2026-11-28T10:01:00Z", LYON + DOOR);
        (inOrder ? List.of(said, scanned) : List.of(scanned, said)).forEach(Runnable::run);
        Json shown = shown(id);
        assertThat(shown.items("/events")).extracting(event -> event.text("/status")).containsExactly("in_transit", "delivered");
        assertThat(shown.text("/delivered_at")).isEqualTo("2026-11-28T10:00:00Z");
    }

    @Test
    void aPromiseIsBrokenByTheScanWhateverWasSaidBeforeIt() {
        String id = registered();
        world.clock.advance(Duration.ofHours(4));
        post("2026-11-28T13:00:00Z", LYON);
        assertThat(shown(id).has("/concerns")).isFalse();
        post("2026-11-28T15:01:00Z", LYON + DOOR.replace("T10:", "T15:"));
        assertThat(shown(id).texts("/concerns")).containsExactly("late");
        String claim = "{\"kind\":\"late\",\"description\":\"An hour late\"}";
        assertThat(world.http.send(ShipmentWorld.claim(id, "", claim)).status()).isEqualTo(201);
    }

    @Test
    void aStatusThatLagsBehindTheScansIsAsOfTheLast() {
        String id = registered();
        post("2026-11-25T08:00:00Z", LYON);
        assertThat(shown(id).text("/delivered_at")).isEqualTo("2026-11-26T08:00:00Z");
    }

    private void post(String updatedAt, String details) {
        world.message("carriers", world.posted("easypost", """
                {"description":"tracker.updated","result":{"carrier":"DHL","tracking_code":"JD01460000","status":"delivered",
                 "updated_at":"%s","tracking_details":[%s]}}""".formatted(updatedAt, details)));
    }

    private String registered() {
        world.placed();
        return world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000",
                 "promised_by":"2026-11-28T14:00:00Z"}""")).json()
                .text("/id");
    }

    private Json shown(String id) {
        return world.http.send(ShipmentWorld.show(id, "ada-wares")).json();
    }
}
