package dev.tradewind.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sensors and carriers tell how warm it was, and where. */
class ReadingsLifeTest {
    private final ShipmentWorld world = new ShipmentWorld();

    @Test
    void theColdChainIsJudgedByReadingsFromSensorsAndCarriers() {
        world.placed();
        String id = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000",
                 "cold_chain":{"min_celsius":2,"max_celsius":8.5,"tolerance":"PT30M"}}""")).json().text("/id");
        String batch = """
                {"readings":[{"device":"probe-1","at":"2026-12-02T10:00:00+09:00","celsius":5.25,"node":"Narita"},
                 {"device":"probe-1","at":"2026-12-02T10:20:00+09:00","celsius":11,"latitude":35.776,"longitude":140.392}]}""";
        world.clock.advance(Duration.ofDays(4));
        Json kept = world.http.send(ShipmentWorld.readings(id, "ada-wares", batch)).json();
        assertThat(kept.text("/cold_chain/verdict")).isEqualTo("kept");
        assertThat(kept.number("/added")).isEqualTo(2);
        assertThat(kept.at("/last_position/latitude").toString()).isEqualTo("35.776");
        assertThat(world.http.send(ShipmentWorld.readings(id, "ada-wares", batch)).json().number("/added")).as("told again").isZero();
        world.message("carriers", world.carried("""
                {"id":"e1","status":"in_transit","occurred_at":"2026-12-02T11:00:00+09:00","celsius":12.5,"place":{"city":"Leipzig"}}"""));
        assertThat(world.http.send(ShipmentWorld.readings(id, "ada-wares")).json().text("/cold_chain/verdict")).isEqualTo("kept");
        assertThat(world.told()).doesNotContain("ColdChainJudged");
        world.message("carriers", world.carried("""
                {"id":"e2","status":"in_transit","occurred_at":"2026-12-02T11:40:00+09:00","celsius":13}"""));
        Json broken = world.http.send(ShipmentWorld.readings(id, "ada-wares")).json();
        assertThat(broken.text("/cold_chain/verdict")).isEqualTo("broken");
        assertThat(broken.items("/cold_chain/excursions")).extracting(one -> one.text("/duration")).containsExactly("PT0S", "PT40M");
        assertThat(broken.text("/cold_chain/excursions/1/node")).isEqualTo("Leipzig");
        assertThat(broken.items("/readings")).hasSize(4);
        assertThat(world.told()).contains("ColdChainJudged");
        world.post("delivered", "2026-12-02T11:30:00+09:00", "e3");
        world.relayed("ShipmentDelivered", id);
        assertThat(world.http.send(ShipmentWorld.readings(id, "ada-wares")).json().text("/cold_chain/verdict"))
                .as("it was handed over before")
                .isEqualTo("kept");
    }

    @Test
    void nobodySpeaksForTheCarrierAndWhatWasToldStays() {
        world.placed();
        String id = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000",
                 "cold_chain":{"min_celsius":2,"max_celsius":8}}""")).json().text("/id");
        world.clock.advance(Duration.ofDays(4));
        world.message("carriers", world.carried("""
                {"id":"e1","status":"in_transit","occurred_at":"2026-12-02T11:00:00+09:00","celsius":9.5}"""));
        String reading = """
                {"readings":[{"device":"%s","at":"2026-12-02T11:00:00+09:00","celsius":%s}]}""";
        LambdaAnswer forged = world.http.send(ShipmentWorld.readings(id, "ada-wares", reading.formatted("carrier", "5")));
        assertThat(forged.status()).isEqualTo(400);
        assertThat(forged.json().items("/errors")).extracting(error -> error.text("/pointer") + " " + error.text("/code"))
                .containsExactly("/readings/0/device reserved");
        assertThat(world.http.send(ShipmentWorld.readings(id, "ada-wares", reading.formatted(" Carrier", "5"))).status()).isEqualTo(400);
        world.http.send(ShipmentWorld.readings(id, "ada-wares", reading.formatted("probe", "20")));
        Json corrected = world.http.send(ShipmentWorld.readings(id, "ada-wares", reading.formatted("probe", "5"))).json();
        assertThat(corrected.number("/added")).isZero();
        assertThat(corrected.text("/cold_chain/verdict")).isEqualTo("broken");
        assertThat(world.http.send(ShipmentWorld.readings(id, "ada-wares")).json().items("/readings"))
                .extracting(one -> one.at("/celsius").toString()).containsExactly("9.5", "20");
    }

    @Test
    void withoutReadingsTheListIsEmpty() {
        world.placed();
        String id = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000",
                 "cold_chain":{"min_celsius":2,"max_celsius":8}}""")).json().text("/id");
        assertThat(world.http.send(ShipmentWorld.readings(id, "ada-wares")).body())
                .isEqualTo("{\"shipment_id\":\"" + id + "\",\"total\":0,\"readings\":[]}");
        world.clock.advance(Duration.ofDays(13));
        world.http.send(ShipmentWorld.readings(id, "ada-wares", """
                {"readings":[{"device":"probe","at":"2026-12-01T10:00:00Z","celsius":5}]}"""));
        assertThat(world.http.send(ShipmentWorld.readings(id, "ada-wares")).body()).contains("\"excursions\":[]");
    }

    /** Seven loggers on the minute: whoever goes on after the last time that it got misses none. */
    @Test
    void pagesEndWithAMoment() {
        world.placed();
        String id = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000"}""")).json()
                .text("/id");
        world.clock.advance(Duration.ofDays(4));
        List<String> all = IntStream.range(0, 1_470).mapToObj(number -> """
                {"device":"logger-%d","at":"%s","celsius":5}""".formatted(number % 7,
                Instant.parse("2026-12-02T00:00:00Z").plusSeconds(60L * (number / 7)))).toList();
        for (int from = 0; from < all.size(); from += 490) {
            world.http.send(
                    ShipmentWorld.readings(id, "ada-wares", "{\"readings\":[" + String.join(",", all.subList(from, from + 490)) + "]}"));
        }
        List<Json> first = world.http.send(ShipmentWorld.readings(id, "ada-wares")).json().items("/readings");
        assertThat(first).hasSize(1_001);
        List<Json> second = world.http.send(ShipmentWorld.readings(id, "ada-wares").query("after", first.getLast().text("/at"))).json()
                .items("/readings");
        assertThat(first.size() + second.size()).isEqualTo(1_470);
        assertThat(world.http.send(ShipmentWorld.readings(id, "ada-wares").query("after", second.getLast().text("/at"))).json()
                .number("/total")).isEqualTo(1_470);
    }

    /** So that a page, which does not end within a moment, is never larger than an answer may be. */
    @Test
    void aMomentIsBoundedToo() {
        world.placed();
        String id = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000"}""")).json()
                .text("/id");
        world.clock.advance(Duration.ofDays(4));
        assertThat(world.http.send(ShipmentWorld.readings(id, "ada-wares", atOnce(0))).status()).isEqualTo(200);
        assertThat(world.http.send(ShipmentWorld.readings(id, "ada-wares", atOnce(500))).status()).isEqualTo(200);
        LambdaAnswer full = world.http.send(ShipmentWorld.readings(id, "ada-wares", atOnce(1_000)));
        assertThat(full.status()).isEqualTo(409);
        assertThat(full.json().text("/code")).isEqualTo("too_many_readings");
    }

    private static String atOnce(int from) {
        return IntStream.range(from, from + 500).mapToObj(number -> """
                {"device":"logger-%d","at":"2026-12-02T00:00:00Z","celsius":5}""".formatted(number))
                .collect(Collectors.joining(",", "{\"readings\":[", "]}"));
    }

    /** Names in any script, as long as they may be, until the log has enough of them: never an error of ours. */
    @Test
    void whatALogCannotHoldIsRefused() {
        world.placed();
        String id = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000",
                 "cold_chain":{"min_celsius":2,"max_celsius":8}}""")).json().text("/id");
        world.clock.advance(Duration.ofDays(4));
        LambdaAnswer answer = world.http.send(ShipmentWorld.readings(id, "ada-wares", named(0)));
        for (int batch = 1; batch < 25 && answer.status() == 200; batch++) {
            answer = world.http.send(ShipmentWorld.readings(id, "ada-wares", named(batch)));
        }
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.json().text("/code")).isEqualTo("too_many_readings");
        assertThat(world.http.send(ShipmentWorld.readings(id, "ada-wares", named(3))).json().number("/added")).as("known").isZero();
        Json shown = world.http.send(ShipmentWorld.readings(id, "ada-wares")).json();
        assertThat(shown.items("/cold_chain/excursions")).hasSize(100);
        assertThat(shown.number("/cold_chain/excursion_count")).isEqualTo(shown.number("/total")).isGreaterThan(7_000);
    }

    /** 400 readings of as many loggers, all with names of 64 characters that have nothing in common. */
    private static String named(int batch) {
        Random random = new Random(batch);
        return IntStream.range(0, 400).mapToObj(number -> """
                {"device":"%s","node":"%s","at":"%s","celsius":20}""".formatted(name(random), name(random),
                Instant.parse("2026-12-02T00:00:00Z").plusSeconds(batch * 500L + number)))
                .collect(Collectors.joining(",", "{\"readings\":[", "]}"));
    }

    private static String name(Random random) {
        return random.ints(64, 0x4e00, 0x9fa5).mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Test
    void everyFaultOfABatchIsNamedAndAnothersShipmentTakesNone() {
        world.placed();
        String id = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000"}""")).json()
                .text("/id");
        LambdaAnswer answer = world.http.send(ShipmentWorld.readings(id, "ada-wares",
                """
                        {"readings":[{"at":"soon","celsius":-300},{"device":"d","at":"2031-01-01T00:00:00Z","latitude":91},{"device":"d","at":"2026-11-30T00:00:00Z"}]}"""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().items("/errors")).extracting(error -> error.text("/pointer")).contains("/readings/0/device",
                "/readings/0/at", "/readings/0/celsius", "/readings/1/at", "/readings/1/latitude", "/readings/1/longitude",
                "/readings/2/celsius");
        assertThat(world.http.send(ShipmentWorld.readings(id, "bob-crafts", "{\"readings\":[]}")).status()).isEqualTo(404);
        assertThat(world.http.send(ShipmentWorld.readings(id, "bob-crafts")).status()).isEqualTo(404);
    }
}
