package dev.tradewind.webhooks;

import static dev.tradewind.webhooks.WebhookWorld.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The feed over HTTP. */
class ReadEventsTest {
    private final WebhookWorld world = new WebhookWorld();

    @Test
    void pagesFollowEachOtherAndTheEndIsWaitedAt() {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            told.add(tell("ada-wares"));
        }
        Json first = page("ada-wares", "", "2");
        Json second = page("ada-wares", first.text("/next"), "100");
        assertThat(ids(first)).isEqualTo(told.subList(0, 2));
        assertThat(ids(second)).isEqualTo(told.subList(2, 5));
        assertThat(first.text("/events/0/type")).isEqualTo("ShipmentMoved");
        assertThat(first.text("/events/0/data/merchant_id")).isEqualTo("ada-wares");
        Json end = page("ada-wares", second.text("/next"), "10");
        assertThat(end.items("/events")).isEmpty();
        String later = tell("ada-wares");
        assertThat(ids(page("ada-wares", end.text("/next"), "10"))).containsExactly(later);
    }

    @Test
    void aCursorIsGoodForWhoGotItAlone() {
        tell("ada-wares");
        tell("mallory");
        String cursor = page("ada-wares", "", "1").text("/next");
        char other = cursor.charAt(5) == 'A' ? 'B' : 'A';
        for (LambdaAnswer refused : List.of(read("mallory", cursor, "1"),
                read("ada-wares", cursor.substring(0, 5) + other + cursor.substring(6), "1"),
                read("ada-wares", "AAAA", "1"), read("ada-wares", "?", "1"))) {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().text("/code")).isEqualTo("invalid_cursor");
        }
        assertThat(read("ada-wares", "", "101").json().text("/code")).isEqualTo("out_of_range");
        assertThat(world.http.send(WebhookWorld.byOperator("GET /events")).status()).isEqualTo(403);
    }

    @Test
    void whoMissedSomethingIsTold() {
        tell("ada-wares");
        String cursor = page("ada-wares", "", "10").text("/next");
        tell("ada-wares");
        world.clock.advance(Duration.ofDays(31));
        LambdaAnswer late = read("ada-wares", cursor, "10");
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.json().text("/code")).isEqualTo("cursor_expired");
        assertThat(page("ada-wares", "", "10").items("/events")).isEmpty();
    }

    /** The gateway writes a claim of null as a text. */
    @Test
    void whoseTokenNamesNoMerchantReadsNothing() {
        for (String merchant : List.of("null", "", "[ada-wares]", "two words")) {
            assertThat(read(merchant, "", "1").status()).as(merchant).isEqualTo(403);
        }
    }

    private String tell(String merchant) {
        String id = world.ids.eventId().value();
        world.told(id, "ShipmentMoved", "{\"merchant_id\":\"" + merchant + "\",\"status\":\"in_transit\"}");
        return id;
    }

    private static List<String> ids(Json page) {
        return page.items("/events").stream().map(event -> event.text("/id")).toList();
    }

    private Json page(String merchant, String after, String limit) {
        LambdaAnswer answer = read(merchant, after, limit);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private LambdaAnswer read(String merchant, String after, String limit) {
        var request = by(merchant, "GET /events").query("limit", limit);
        return world.http.send(after.isEmpty() ? request : request.query("after", after));
    }
}
