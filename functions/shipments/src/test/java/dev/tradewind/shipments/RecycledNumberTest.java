package dev.tradewind.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.Json;
import org.junit.jupiter.api.Test;

/** Carriers give a number to one parcel after another, and aggregators tell all that ever happened under it. */
class RecycledNumberTest {
    private static final String FORMER = """
            {"id":"a","status":"in_transit","occurred_at":"2025-10-20T08:00:00Z"},
            {"id":"b","status":"delivered","occurred_at":"2025-10-22T08:00:00Z","signed_by":"Someone Else"}""";

    private final ShipmentWorld world = new ShipmentWorld();

    @Test
    void whatTheFormerParcelDidIsNotTold() {
        String id = registered();
        world.message("carriers", world.carried("JD01460000", FORMER));
        Json shown = shown(id);
        assertThat(shown.text("/status")).isEqualTo("unknown");
        assertThat(shown.has("/delivered_at")).isFalse();
        assertThat(shown.has("/events")).isFalse();
        assertThat(world.told()).containsExactly("ShipmentRegistered");
    }

    @Test
    void whenTheFormerParcelWasExpectedIsNotTold() {
        String id = registered();
        world.message("carriers", world.carried("JD01460000", "2026-12-20", FORMER));
        assertThat(shown(id).text("/estimate/by")).isEqualTo("progress");
    }

    @Test
    void ofAWholeHistoryTheShipmentsOwnPartCounts() {
        String id = registered();
        world.message("carriers", world.carried("JD01460000", FORMER + """
                ,{"id":"c","status":"in_transit","occurred_at":"2026-11-22T08:00:00+01:00"}"""));
        assertThat(shown(id).text("/status")).isEqualTo("in_transit");
        assertThat(shown(id).items("/events")).extracting(event -> event.text("/id")).containsExactly("c");
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
