package dev.tradewind.webhooks;

import static dev.tradewind.webhooks.WebhookWorld.by;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import dev.tradewind.webhooks.LoopbackReceiver.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The functions as they are deployed, over real tables and real sockets: merchants register, events come, receivers answer this or that. */
class WebhookLifeTest {
    private static final String ORDER = """
            {"order_id":"019ab000-0000-7000-8000-000000000001","order_number":"YEYMC8XRBJ","total":{"amount":9900,"currency":"EUR"},"lines":[
             {"id":"li_MUG","sku":"MUG","merchant_id":"ada-wares","quantity":3,"unit_price":{"amount":1000,"currency":"EUR"},
              "total":{"amount":3000,"currency":"EUR"}},
             {"id":"li_CUP","sku":"CUP","merchant_id":"ada-wares","quantity":1,"unit_price":{"amount":500,"currency":"EUR"},
              "total":{"amount":500,"currency":"EUR"}},
             {"id":"li_BOWL","sku":"BOWL","merchant_id":"bob-crafts","quantity":1,"unit_price":{"amount":6400,"currency":"EUR"},
              "total":{"amount":6400,"currency":"EUR"}}],
             "catalogue_subtotals":[{"amount":9900,"currency":"EUR"}]}""";

    private static final Path FORM = Path.of("..", "..", "infrastructure", "event-schemas", "OrderPlaced.merchant.v1.json");

    private final WebhookWorld world = new WebhookWorld();
    private final LoopbackReceiver receiver = new LoopbackReceiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void eachMerchantIsToldOfItsOwnLinesAlone() throws IOException {
        Json ada = world.registered("ada-wares", receiver.url("/ada"));
        world.registered("bob-crafts", receiver.url("/bob"));
        world.told(id(1), "OrderPlaced", ORDER);
        world.deliver();

        Received adas = only("/ada");
        assertThat(isSigned(adas, ada.text("/secret"))).isTrue();
        assertThat(adas.header("webhook-id")).isEqualTo(id(1));
        Json body = Json.parse(adas.text());
        assertThat(body.text("/type")).isEqualTo("OrderPlaced");
        assertThat(body.text("/timestamp")).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(body.items("/data/lines")).extracting(line -> line.text("/id")).containsExactly("li_MUG", "li_CUP");
        assertThat(body.number("/data/total/amount")).isEqualTo(3500);
        Schema form = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Files.readString(FORM));
        assertThat(form.validate(body.at("/data").toString(), InputFormat.JSON)).isEmpty();
        assertThat(form.validate(ORDER, InputFormat.JSON)).as("the whole order is not of a merchant's form").isNotEmpty();
        assertThat(adas.text()).doesNotContain("BOWL", "bob-crafts", "9900", "6400");
        assertThat(only("/bob").text()).contains("li_BOWL").doesNotContain("MUG", "ada-wares", "9900");
    }

    /** Trap 24: at least once and in any order is how events come; a merchant is told once. */
    @Test
    void anEventThatComesTwiceIsToldOnce() {
        world.registered("ada-wares", receiver.url("/hooks"));
        world.told(id(2), "ShipmentMoved", moved("in_transit"));
        world.told(id(1), "ShipmentRegistered", moved("unknown"));
        world.told(id(2), "ShipmentMoved", moved("in_transit"));
        world.deliver();
        world.told(id(2), "ShipmentMoved", moved("in_transit"));
        world.deliver();
        assertThat(receiver.received()).extracting(one -> one.header("webhook-id")).containsExactlyInAnyOrder(id(1), id(2));
        assertThat(events("ada-wares", "").items("/events")).hasSize(2);
    }

    @Test
    void onlyTheTypesThatAreWantedAreSent() {
        LambdaAnswer answer = world.http.send(by("ada-wares", "POST /webhook-endpoints")
                .body("{\"url\":\"" + receiver.url("/hooks") + "\",\"event_types\":[\"ShipmentDelivered\"]}"));
        assertThat(answer.status()).isEqualTo(201);
        world.told(id(1), "ShipmentMoved", moved("in_transit"));
        world.told(id(2), "ShipmentDelivered", moved("delivered"));
        world.deliver();
        assertThat(receiver.received()).extracting(one -> one.header("webhook-id")).containsExactly(id(2));
    }

    /** A name that nobody tells would never be sent anything, without a word. */
    @Test
    void aTypeThatNobodyTellsIsRefused() {
        LambdaAnswer answer = world.http.send(by("ada-wares", "POST /webhook-endpoints")
                .body("{\"url\":\"" + receiver.url("/hooks") + "\",\"event_types\":[\"ShipmentMooved\"]}"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().text("/code")).isEqualTo("unknown_event_type");
        assertThat(answer.body()).contains("ShipmentMoved");
    }

    @Test
    void theTypesAreThoseThatTheTemplateSendsHere() throws IOException {
        String template = Files.readString(Path.of("..", "..", "template.yaml"));
        String routes = template.substring(template.indexOf("EVENT_ROUTES: !Sub ")).lines().findFirst().orElseThrow();
        assertThat(Pattern.compile("(\\w+)=[^;]*WebhooksQueue").matcher(routes).results().map(route -> route.group(1)))
                .containsExactlyInAnyOrderElementsOf(EndpointReading.TYPES);
        assertThat(Files.readString(Path.of("..", "..", "infrastructure", "openapi.yaml")))
                .contains("enum: " + List.copyOf(new TreeSet<>(EndpointReading.TYPES)) + " }");
    }

    @Test
    void bothSecretsSignWhileOneIsChangedForAnother() {
        Json endpoint = world.registered("ada-wares", receiver.url("/hooks"));
        Json rotated = world.http.send(by("ada-wares", "POST /webhook-endpoints/{id}/secrets").path("id", endpoint.text("/id"))).json();
        world.told(id(1), "ShipmentMoved", moved("in_transit"));
        world.deliver();
        world.clock.advance(Duration.ofHours(24));
        world.told(id(2), "ShipmentMoved", moved("delivered"));
        world.deliver();
        assertThat(rotated.text("/secret")).startsWith("whsec_").isNotEqualTo(endpoint.text("/secret"));
        assertThat(isSigned(receiver.received().get(0), endpoint.text("/secret"))).isTrue();
        assertThat(isSigned(receiver.received().get(0), rotated.text("/secret"))).isTrue();
        assertThat(isSigned(receiver.received().get(1), endpoint.text("/secret"))).as("a day later").isFalse();
        assertThat(isSigned(receiver.received().get(1), rotated.text("/secret"))).isTrue();
    }

    @Test
    void aTestIsSentAtOnce() {
        Json endpoint = world.registered("ada-wares", receiver.url("/hooks?shop=1"));
        LambdaAnswer answer = world.http.send(by("ada-wares", "POST /webhook-endpoints/{id}/test").path("id", endpoint.text("/id")));
        assertThat(answer.status()).isEqualTo(202);
        world.deliver();
        Received test = receiver.received().getFirst();
        assertThat(test.target()).isEqualTo("/hooks?shop=1");
        assertThat(test.header("webhook-id")).isEqualTo(answer.json().text("/webhook_id"));
        assertThat(Json.parse(test.text()).text("/type")).isEqualTo("test");
    }

    @Test
    void aReplaySendsWhatWasPageByPage() {
        Json endpoint = world.registered("ada-wares", receiver.url("/hooks"));
        for (int i = 0; i < 110; i++) {
            world.told(world.ids.eventId().value(), i % 2 == 0 ? "ShipmentMoved" : "ShipmentDelivered", moved("in_transit"));
            world.clock.advance(Duration.ofMillis(10));
        }
        world.deliver();
        assertThat(receiver.received()).hasSize(110);
        world.clock.advance(Duration.ofDays(1));
        String span = "\"from\":\"0001-01-01T00:00:00Z\",\"to\":\"9999-12-31T23:59:59+01:00\",\"types\":[\"ShipmentMoved\"]";
        Json first = replayed(endpoint, "{" + span + "}");
        assertThat(first.number("/replayed")).isEqualTo(50);
        LambdaAnswer other = world.http.send(by("ada-wares", "POST /webhook-endpoints/{id}/replay").path("id", endpoint.text("/id"))
                .body("{" + span.replace("9999", "2027") + ",\"after\":\"" + first.text("/next") + "\"}"));
        assertThat(other.json().text("/code")).as("a cursor is good for its span alone").isEqualTo("invalid_cursor");
        Json second = replayed(endpoint, "{" + span + ",\"after\":\"" + first.text("/next") + "\"}");
        assertThat(second.number("/replayed")).isEqualTo(5);
        assertThat(second.has("/next")).isFalse();
        assertThat(replayed(endpoint, "{" + span + "}").number("/replayed")).as("what waits already").isZero();
        world.deliver();
        assertThat(receiver.received()).hasSize(165);
        assertThat(receiver.received().stream().map(one -> one.header("webhook-id")).distinct()).hasSize(110);
    }

    @Test
    void onePersonMayActForTwoMerchantsWithOneKey() {
        List<Json> registered = Stream.of("ada-wares", "bob-crafts")
                .map(merchant -> world.http.send(Events.http("POST /webhook-endpoints").claim("sub", "pat").claim("merchant_id", merchant)
                        .scopes("merchant").header("idempotency-key", "k1").body("{\"url\":\"" + receiver.url("/hooks") + "\"}")).json())
                .toList();
        assertThat(registered).extracting(one -> one.text("/id")).doesNotHaveDuplicates().hasSize(2);
        assertThat(registered).extracting(one -> one.text("/secret")).doesNotHaveDuplicates();
    }

    @Test
    void anothersEndpointDoesNotExist() {
        Json endpoint = world.registered("ada-wares", receiver.url("/hooks"));
        for (String route : List.of("GET /webhook-endpoints/{id}", "DELETE /webhook-endpoints/{id}",
                "GET /webhook-endpoints/{id}/deliveries", "POST /webhook-endpoints/{id}/test", "POST /webhook-endpoints/{id}/secrets")) {
            assertThat(world.http.send(by("mallory", route).path("id", endpoint.text("/id"))).status()).as(route).isEqualTo(404);
        }
        assertThat(world.http.send(by("mallory", "GET /webhook-endpoints")).json().items("/endpoints")).isEmpty();
        assertThat(world.http.send(by("ada-wares", "DELETE /webhook-endpoints/{id}").path("id", endpoint.text("/id"))).status())
                .isEqualTo(204);
        assertThat(world.http.send(by("ada-wares", "GET /webhook-endpoints/{id}").path("id", endpoint.text("/id"))).status())
                .isEqualTo(404);
    }

    @Test
    void theSecretIsShownOnceAndTheSameKeyShowsItAgain() {
        var request = by("ada-wares", "POST /webhook-endpoints").header("idempotency-key", "k1").body(
                "{\"url\":\"" + receiver.url("/hooks") + "\"}");
        LambdaAnswer first = world.http.send(request);
        LambdaAnswer again = world.http.send(request);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("idempotent-replayed")).contains("true");
        assertThat(Base64.getDecoder().decode(first.json().text("/secret").substring(6))).hasSize(32);
        LambdaAnswer list = world.http.send(by("ada-wares", "GET /webhook-endpoints"));
        assertThat(list.json().items("/endpoints")).hasSize(1);
        assertThat(list.body()).doesNotContain("whsec_");
    }

    @Test
    void nobodyCanSendUsIntoOurOwnNetwork() {
        for (String url : List.of("https://127.0.0.1/x", "https://10.0.0.8/x", "https://169.254.169.254/latest/meta-data/",
                "https://[::1]/",
                "https://[fd00::1]/", "https://[fe80::1]/", "https://[::ffff:10.0.0.1]/", "https://100.64.0.1/", "https://localhost/x",
                "http://93.184.215.14/", "ftp://93.184.215.14/", "https://user@93.184.215.14/", "https://93.184.215.14:22/",
                "https://93.184.215.14:65536/", "https:///x", "https://0.0.0.0/", "https://2130706433/", "http://192.168.1.4:8080/",
                "https://no-such-host.invalid/")) {
            LambdaAnswer answer = world.http.send(by("ada-wares", "POST /webhook-endpoints").body(Json.of(Map.of("url", url)).toString()));
            assertThat(answer.status()).as(url).isEqualTo(400);
            assertThat(answer.json().text("/errors/0/pointer")).isEqualTo("/url");
        }
        assertThat(world.http.send(by("ada-wares", "POST /webhook-endpoints").body("{\"url\":\"https://93.184.215.14/hooks\"}")).status())
                .isEqualTo(201);
    }

    private Json replayed(Json endpoint, String body) {
        LambdaAnswer answer = world.http
                .send(by("ada-wares", "POST /webhook-endpoints/{id}/replay").path("id", endpoint.text("/id")).body(body));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private Json events(String merchant, String after) {
        var request = by(merchant, "GET /events");
        return world.http.send(after.isEmpty() ? request : request.query("after", after)).json();
    }

    private Received only(String target) {
        List<Received> some = receiver.received().stream().filter(one -> one.target().equals(target)).toList();
        assertThat(some).hasSize(1);
        return some.getFirst();
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

    private static String id(int number) {
        return "019ab000-0000-7000-8000-0000000001%02d".formatted(number);
    }
}
