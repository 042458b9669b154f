package dev.tradewind.webhooks;

import static dev.tradewind.webhooks.WebhookWorld.by;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.Json;
import dev.tradewind.webhooks.LoopbackReceiver.Received;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a delivery that does not arrive at once. */
class DeliveryTriesTest {
    private final WebhookWorld world = new WebhookWorld();
    private final LoopbackReceiver receiver = new LoopbackReceiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aFailedDeliveryIsTriedOnTheScheduleUnderTheSameId() {
        Json endpoint = world.registered("ada-wares", receiver.url("/hooks"));
        for (int i = 0; i < 7; i++) {
            receiver.answers(500, Map.of());
        }
        world.told(id(1), "ShipmentMoved", moved("in_transit"));
        world.deliver();
        for (Duration step : List.of(seconds(5), seconds(300), seconds(1_800), seconds(7_200), seconds(18_000), seconds(36_000))) {
            world.clock.advance(step.minusMillis(1));
            int before = receiver.received().size();
            world.deliver();
            assertThat(receiver.received()).as("not before " + step).hasSize(before);
            world.clock.advance(Duration.ofMillis(1));
            world.deliver();
            assertThat(receiver.received()).as("after " + step).hasSize(before + 1);
        }
        assertThat(log(endpoint).text("/deliveries/0/next_attempt_at")).isEqualTo("2026-11-23T12:00:00Z");
        world.clock.advance(seconds(86_400 - 63_305));
        world.deliver();
        assertThat(receiver.received()).hasSize(8).extracting(one -> one.header("webhook-id")).containsOnly(id(1));
        assertThat(receiver.received()).extracting(one -> one.header("webhook-timestamp")).doesNotHaveDuplicates();
        assertThat(receiver.received()).allMatch(one -> isSigned(one, endpoint.text("/secret")));
        assertThat(log(endpoint).text("/deliveries/0/state")).isEqualTo("delivered");
        assertThat(log(endpoint).items("/deliveries/0/attempts")).hasSize(8);
        assertThat(log(endpoint).number("/deliveries/0/attempts/0/status_code")).isEqualTo(500);
    }

    @Test
    void afterADayADeliveryHasFailed() {
        Json endpoint = world.registered("ada-wares", receiver.url("/hooks"));
        for (int i = 0; i < 20; i++) {
            receiver.answers(302, Map.of("location", receiver.url("/elsewhere")));
        }
        world.told(id(1), "ShipmentMoved", moved("in_transit"));
        for (int hour = 0; hour <= 25; hour++) {
            world.deliver();
            world.clock.advance(Duration.ofHours(1));
        }
        int tried = receiver.received().size();
        world.clock.advance(Duration.ofDays(2));
        world.deliver();
        assertThat(receiver.received()).hasSize(tried).as("redirects are not followed").allMatch(one -> one.target().equals("/hooks"));
        assertThat(log(endpoint).text("/deliveries/0/state")).isEqualTo("failed");
        assertThat(log(endpoint).has("/deliveries/0/next_attempt_at")).isFalse();
    }

    @Test
    void aReceiverThatIsGoneIsLeftAlone() {
        Json endpoint = world.registered("ada-wares", receiver.url("/hooks"));
        receiver.answers(410, Map.of());
        world.told(id(1), "ShipmentMoved", moved("in_transit"));
        world.deliver();
        world.told(id(2), "ShipmentMoved", moved("delivered"));
        world.clock.advance(Duration.ofHours(3));
        world.deliver();
        assertThat(receiver.received()).hasSize(1);
        Json shown = world.http.send(by("ada-wares", "GET /webhook-endpoints/{id}").path("id", endpoint.text("/id"))).json();
        assertThat(shown.text("/disabled_because")).isEqualTo("gone");
        assertThat(events("ada-wares", "").items("/events")).as("the feed goes on").hasSize(2);
    }

    @Test
    void whatIsRemovedInTheMidstOfATurnIsSentNothingMore() {
        Json endpoint = world.registered("ada-wares", receiver.url("/hooks"));
        world.told(id(1), "ShipmentMoved", moved("in_transit"));
        world.told(id(2), "ShipmentMoved", moved("delivered"));
        receiver.meanwhile(() -> assertThat(world.http.send(by("ada-wares", "DELETE /webhook-endpoints/{id}")
                .path("id", endpoint.text("/id"))).status()).isEqualTo(204));
        world.deliver();
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void whatIsMovedInTheMidstOfATurnIsSentToItsNewAddress() {
        Json endpoint = world.registered("ada-wares", receiver.url("/old"));
        world.told(id(1), "ShipmentMoved", moved("in_transit"));
        world.told(id(2), "ShipmentMoved", moved("delivered"));
        receiver.meanwhile(() -> assertThat(world.http.send(by("ada-wares", "PUT /webhook-endpoints/{id}").path("id", endpoint.text("/id"))
                .body("{\"url\":\"" + receiver.url("/new") + "\"}")).status()).isEqualTo(200));
        world.deliver();
        assertThat(receiver.received()).extracting(Received::target).containsExactly("/old", "/new");
    }

    @Test
    void aThrottlingReceiverIsAskedNothingUntilItsTime() {
        Json endpoint = world.registered("ada-wares", receiver.url("/hooks"));
        receiver.answers(429, Map.of("retry-after", "120"));
        world.told(id(1), "ShipmentMoved", moved("in_transit"));
        world.deliver();
        world.told(id(2), "ShipmentMoved", moved("delivered"));
        world.clock.advance(Duration.ofSeconds(119));
        world.deliver();
        assertThat(receiver.received()).as("neither the one nor another").hasSize(1);
        world.clock.advance(Duration.ofSeconds(1));
        world.deliver();
        assertThat(receiver.received()).hasSize(3);
        assertThat(log(endpoint).items("/deliveries")).allMatch(one -> one.text("/state").equals("delivered"));
    }

    /** One answer of a proxy on the way would have cost every delivery that was older than it. */
    @Test
    void aLongRestCostsNoDeliveryItsLastAttempt() {
        Json endpoint = world.registered("ada-wares", receiver.url("/hooks"));
        receiver.answers(429, Map.of("retry-after", "86400"));
        world.told(id(1), "ShipmentMoved", moved("in_transit"));
        world.deliver();
        world.clock.advance(Duration.ofMinutes(59));
        world.deliver();
        assertThat(receiver.received()).as("left alone for an hour").hasSize(1);
        world.clock.advance(Duration.ofMinutes(1));
        receiver.answers(500, Map.of());
        world.deliver();
        assertThat(receiver.received()).as("and no longer").hasSize(2);
        world.clock.advance(Duration.ofHours(22).plusMinutes(50));
        world.told(id(2), "ShipmentMoved", moved("delivered"));
        receiver.answers(429, Map.of("retry-after", "86400"));
        world.deliver();
        world.clock.advance(Duration.ofHours(1));
        world.deliver();
        assertThat(log(endpoint).items("/deliveries")).as("the older of them is 50 minutes past its time")
                .allMatch(one -> one.text("/state").equals("delivered"));
    }

    @Test
    void anOwnerNeedNotWaitForTheEndOfARest() {
        Json endpoint = world.registered("ada-wares", receiver.url("/hooks"));
        receiver.answers(429, Map.of("retry-after", "3600"));
        world.told(id(1), "ShipmentMoved", moved("in_transit"));
        world.deliver();
        world.http.send(by("ada-wares", "POST /webhook-endpoints/{id}/test").path("id", endpoint.text("/id")));
        world.deliver();
        assertThat(receiver.received()).as("the test, at once").hasSize(2);
        world.told(id(2), "ShipmentMoved", moved("delivered"));
        world.deliver();
        assertThat(receiver.received()).as("and it rests no more").hasSize(3);
    }

    private Json log(Json endpoint) {
        return world.http.send(by("ada-wares", "GET /webhook-endpoints/{id}/deliveries").path("id", endpoint.text("/id"))).json();
    }

    private Json events(String merchant, String after) {
        var request = by(merchant, "GET /events");
        return world.http.send(after.isEmpty() ? request : request.query("after", after)).json();
    }

    /** As a merchant verifies it, by the specification alone. */
    private static boolean isSigned(Received request, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            mac.update((request.header("webhook-id") + "." + request.header("webhook-timestamp") + ".").getBytes(UTF_8));
            String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(request.body()));
            return Arrays.asList(request.header("webhook-signature").split(" ")).contains(expected);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String moved(String status) {
        return """
                {"shipment_id":"019ab000-0000-7000-8000-0000000000a1","order_id":"019ab000-0000-7000-8000-000000000001",
                 "merchant_id":"ada-wares","carrier":"dhl","tracking_number":"JD01","lines":[{"id":"li_MUG","quantity":3}],
                 "status":"%s","happened_at":"2026-11-22T12:00:00+01:00"}""".formatted(status);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static String id(int number) {
        return "019ab000-0000-7000-8000-0000000001%02d".formatted(number);
    }
}
