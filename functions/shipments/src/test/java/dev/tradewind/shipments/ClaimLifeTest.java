package dev.tradewind.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.LambdaAnswer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A claim against a carrier, from its grounds to its money. */
class ClaimLifeTest {
    private final ShipmentWorld world = new ShipmentWorld();

    @Test
    void aClaimGoesFromItsGroundsToItsMoney() {
        world.placed();
        String id = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000",
                 "promised_by":"2026-12-02T18:00:00+09:00"}""")).json().text("/id");
        String late = """
                {"kind":"late","amount":{"amount":1250,"currency":"EUR"},"description":"Two days late"}""";
        assertThat(world.http.send(ShipmentWorld.claim(id, "", late)).json().text("/code")).isEqualTo("no_grounds");
        world.clock.advance(Duration.ofDays(7));
        world.post("delivered", "2026-12-04T15:10:00+09:00", "e3");
        LambdaAnswer filed = world.http.send(ShipmentWorld.claim(id, "", late).header("idempotency-key", "c1"));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        assertThat(filed.json().texts("/facts")).containsExactly("Promised by 2026-12-02T18:00:00+09:00.",
                "Delivered at 2026-12-04T15:10:00+09:00.");
        assertThat(world.http.send(ShipmentWorld.claim(id, "", late).header("idempotency-key", "c1")).body()).isEqualTo(filed.body());
        assertThat(world.http.send(ShipmentWorld.claim(id, "", late)).json().text("/code")).isEqualTo("claim_exists");

        String no = "{\"decision\":\"rejected\",\"reference\":\"C-17\"}";
        assertThat(world.http.send(ShipmentWorld.claim(id, "/late/answer", no)).json().text("/status")).isEqualTo("rejected");
        String photo = "{\"evidence\":[{\"url\":\"https://files.example/1.jpg\",\"sha256\":\"%s\"}]}".formatted("ab".repeat(32));
        assertThat(world.http.send(ShipmentWorld.claim(id, "/late/evidence", photo)).json().text("/status")).as("shown more")
                .isEqualTo("open");
        assertThat(
                world.http
                        .send(ShipmentWorld.claim(id, "/late/answer",
                                "{\"decision\":\"partly_accepted\",\"amount\":{\"amount\":900,\"currency\":\"EUR\"}}"))
                        .json().text("/status"))
                .isEqualTo("partly_accepted");
        String paid = "{\"outcome\":\"paid\",\"amount\":{\"amount\":900,\"currency\":\"EUR\"}}";
        assertThat(world.http.send(ShipmentWorld.claim(id, "/late/close", paid)).json().text("/status")).isEqualTo("paid");
        assertThat(world.http.send(ShipmentWorld.claim(id, "/late/close", paid)).status()).as("said twice").isEqualTo(200);
        assertThat(world.http.send(ShipmentWorld.claim(id, "/late/answer", no)).json().text("/code")).isEqualTo("claim_closed");
        assertThat(world.http.send(ShipmentWorld.claim(id, "/lost/answer", no)).status()).isEqualTo(404);
        assertThat(world.http
                .send(Events.http("GET /shipments/{id}/claims").path("id", id).claim("merchant_id", "ada-wares").claim("sub", "ada")
                        .scopes("merchant"))
                .json().items("/claims")).hasSize(1);
        assertThat(world.told("ClaimMoved")).isEqualTo(5);
    }

    /** Nothing is on its way any more that a sensor or a carrier could tell of. */
    @Test
    void whatIsCancelledTakesNoReadingsAndNoClaims() {
        world.placed();
        String id = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000",
                 "cold_chain":{"min_celsius":2,"max_celsius":8}}""")).json().text("/id");
        world.clock.advance(Duration.ofDays(13));
        String hot = """
                {"readings":[{"device":"probe","at":"2026-12-01T10:00:00Z","celsius":20}]}""";
        assertThat(world.http.send(ShipmentWorld.readings(id, "ada-wares", hot)).status()).isEqualTo(200);
        assertThat(world.http.send(ShipmentWorld.cancel(id, "ada-wares")).status()).isEqualTo(200);
        for (LambdaAnswer refused : List.of(world.http.send(ShipmentWorld.readings(id, "ada-wares", hot)),
                world.http.send(ShipmentWorld.claim(id, "", "{\"kind\":\"cold_chain\",\"description\":\"warm\"}")))) {
            assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
            assertThat(refused.json().text("/code")).isEqualTo("shipment_cancelled");
        }
        assertThat(world.http.send(ShipmentWorld.readings(id, "ada-wares")).json().number("/total")).isEqualTo(1);
    }

    /** A claim that is answered or paid in another currency is not the one that was asked for. */
    @Test
    void whatIsPaidHasTheCurrencyThatWasAsked() {
        String id = delivered();
        assertThat(world.http.send(ShipmentWorld.claim(id, "", """
                {"kind":"late","amount":{"amount":1250,"currency":"EUR"},"description":"late"}""")).status()).isEqualTo(201);
        String paid = "{\"outcome\":\"paid\",\"amount\":{\"amount\":%s,\"currency\":\"%s\"}}";
        String offered = "{\"decision\":\"partly_accepted\",\"amount\":{\"amount\":%s,\"currency\":\"%s\"}}";
        for (LambdaAnswer refused : List.of(
                world.http.send(ShipmentWorld.claim(id, "/late/close", paid.formatted("1000000000000000", "KWD"))),
                world.http.send(ShipmentWorld.claim(id, "/late/answer", offered.formatted("900", "KWD"))))) {
            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(refused.json().items("/errors")).extracting(error -> error.text("/pointer") + " " + error.text("/code"))
                    .containsExactly("/amount/currency other_currency");
        }
        assertThat(world.http.send(ShipmentWorld.claim(id, "/late/answer", offered.formatted("900", "EUR"))).status()).isEqualTo(200);
        assertThat(world.http.send(ShipmentWorld.claim(id, "/late/close", paid.formatted("900", "EUR"))).json().text("/status"))
                .isEqualTo("paid");
    }

    /** Who asked for no sum is paid in any currency, but the one of the carrier's answer where it gave one. */
    @Test
    void whoAskedForNoSumIsPaidAsWasAnswered() {
        String id = delivered();
        assertThat(world.http.send(ShipmentWorld.claim(id, "", "{\"kind\":\"late\",\"description\":\"late\"}")).status()).isEqualTo(201);
        assertThat(world.http.send(ShipmentWorld.claim(id, "/late/answer",
                "{\"decision\":\"accepted\",\"amount\":{\"amount\":900,\"currency\":\"NOK\"}}")).status()).isEqualTo(200);
        assertThat(world.http.send(ShipmentWorld.claim(id, "/late/answer",
                "{\"decision\":\"accepted\",\"amount\":{\"amount\":950,\"currency\":\"SEK\"}}")).status()).as("said otherwise")
                .isEqualTo(200);
        String paid = "{\"outcome\":\"paid\",\"amount\":{\"amount\":900,\"currency\":\"%s\"}}";
        assertThat(world.http.send(ShipmentWorld.claim(id, "/late/close", paid.formatted("NOK"))).status()).isEqualTo(400);
        assertThat(world.http.send(ShipmentWorld.claim(id, "/late/close", paid.formatted("SEK"))).status()).isEqualTo(200);
    }

    private String delivered() {
        world.placed();
        String id = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000",
                 "promised_by":"2026-12-02T18:00:00+09:00"}""")).json().text("/id");
        world.clock.advance(Duration.ofDays(16));
        world.post("delivered", "2026-12-04T15:10:00+09:00", "e3");
        return id;
    }

    @Test
    void withoutClaimsTheListIsEmpty() {
        world.placed();
        String id = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000"}""")).json()
                .text("/id");
        assertThat(world.http.send(Events.http("GET /shipments/{id}/claims").path("id", id).claim("merchant_id", "ada-wares")
                .claim("sub", "ada").scopes("merchant")).body()).isEqualTo("{\"claims\":[]}");
    }

    @Test
    void everyFaultOfAClaimIsNamed() {
        world.placed();
        String id = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000"}""")).json()
                .text("/id");
        LambdaAnswer answer = world.http.send(ShipmentWorld.claim(id, "", """
                {"kind":"sad","amount":{"amount":0,"currency":"DEM"},"evidence":[{"url":"http://x","sha256":"AB"}]}"""));
        assertThat(answer.json().items("/errors")).extracting(error -> error.text("/pointer")).containsExactlyInAnyOrder("/kind",
                "/description", "/amount/amount", "/amount/currency", "/evidence/0/url", "/evidence/0/sha256");
        LambdaAnswer close = world.http.send(ShipmentWorld.claim(id, "/late/close", "{\"outcome\":\"paid\"}"));
        assertThat(close.json().items("/errors")).extracting(error -> error.text("/pointer")).containsExactly("/amount");
    }
}
