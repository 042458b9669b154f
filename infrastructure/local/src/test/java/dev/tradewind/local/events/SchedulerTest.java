package dev.tradewind.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Client;
import dev.tradewind.local.Fixture;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulerTest {

    @Test
    void aScheduleRunsOnDemandWithItsInput() {
        HttpResponse<String> response = Client.post("/_local/schedules/NightlyNight", "");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Client.json(response).has("batchItemFailures")).isTrue();
        assertThat(Fixture.eventsOf("Nightly")).contains("{\"kind\":\"night\"}");
    }

    @Test
    void aScheduleWithoutInputGetsTheUsualEvent() {
        Client.post("/_local/schedules/NightlySweep", "");

        assertThat(Fixture.eventsOf("Nightly")).anyMatch(event -> event.contains("\"detail-type\":\"Scheduled Event\"")
                && event.contains("\"source\":\"aws.events\"") && event.contains(":rule/NightlySweep"));
    }

    @Test
    void anUnknownScheduleIsNotFound() {
        HttpResponse<String> response = Client.post("/_local/schedules/NightlyNever", "");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("NightlyNever");
    }

    @Test
    void allSchedulesAreListedWithTheirNextTime() {
        JsonNode list = Client.json(Client.get("/_local/schedules"));

        assertThat(list.findValuesAsText("id")).containsExactly("NightlyNight", "NightlySweep", "NightlyOff");
        JsonNode night = list.path(0);
        assertThat(night.path("zone").asText()).isEqualTo("Europe/Brussels");
        assertThat(Instant.parse(night.path("next").asText()).atZone(ZoneId.of("Europe/Brussels")).getHour()).isEqualTo(3);
        assertThat(list.path(2).path("enabled").asBoolean()).isFalse();
        assertThat(list.path(2).has("next")).isFalse();
    }

    @Test
    void aJumpOfTheClockRunsWhatWasDueOnTheWayOldestFirst() {
        JsonNode jump = Client.json(Client.post("/_local/clock", "{\"advance\":\"P2D\"}"));

        List<String> ran = jump.path("ran").findValuesAsText("schedule");
        List<Instant> due = new ArrayList<>(jump.path("ran").findValuesAsText("due").stream().map(Instant::parse).toList());
        assertThat(ran.stream().filter("NightlyNight"::equals)).hasSize(2);
        assertThat(ran.stream().filter("NightlySweep"::equals)).hasSize(4);
        assertThat(ran).doesNotContain("NightlyOff");
        assertThat(due).isSorted();
        assertThat(jump.path("ran").findValuesAsText("outcome")).allMatch("ok"::equals);
    }

    @Test
    void anEmptyOrBackwardJumpOrAnotherUnitIsRefused() {
        assertThat(Client.post("/_local/clock", "{\"advance\":\"-PT1M\"}").statusCode()).isEqualTo(400);
        assertThat(Client.post("/_local/clock", "{\"advance\":\"16 minutes\"}").body()).contains("16 minutes").contains("ISO 8601");
        assertThat(Client.post("/_local/clock", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void theClockOfTheFunctionsMovesToo() {
        long before = offset();

        Client.post("/_local/clock", "{\"advance\":\"PT16M\"}");

        assertThat(offset() - before).isEqualTo(16 * 60 * 1000);
    }

    private static long offset() {
        return Client.json(Client.post("/_local/schedules/NightlyNight", "")).path("offset").asLong();
    }
}
