package dev.tradewind.shipments.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.json.Json;
import dev.tradewind.shipments.carriers.CarrierFormat.Unreadable;
import dev.tradewind.shipments.model.CarrierReport;
import dev.tradewind.shipments.model.TrackingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EventIdTest {

    @ParameterizedTest
    @FieldSource("dev.tradewind.shipments.carriers.Posted#FIXTURES")
    void theSameEventsHaveTheSameIdsInWhateverOrderAndHoweverOftenTheyAreTold(String fixture) throws Unreadable {
        CarrierReport first = Posted.report(fixture);
        var format = new CarrierFormats(Clock.fixed(Posted.NOW, ZoneOffset.UTC)).of(Posted.source(fixture)).orElseThrow();
        var body = Json.parse(Posted.fixture(fixture).getBytes(StandardCharsets.UTF_8)).orElseThrow();
        for (int seed = 0; seed < 50; seed++) {
            assertThat(format.read(new Shuffled(new Random(seed)).node(body))).as("seed %d", seed).contains(first);
        }
    }

    @ParameterizedTest
    @FieldSource("dev.tradewind.shipments.carriers.Posted#FIXTURES")
    void idsAreHashesUnlessTheSourceHasItsOwn(String fixture) {
        List<String> ids = Posted.report(fixture).events().stream().map(TrackingEvent::id).toList();
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{32}|pn-[23]"));
    }

    @Test
    void aHistoryThatGrowsKeepsTheIdsOfWhatWasTold() {
        String whole = Posted.fixture("easypost/tracker-updated");
        String before = whole.replaceFirst("(?s),\\s*\\{[^{]*\"Delivered\".*?\\}\\}\\]", "]").replace("\"status\": \"delivered\"",
                "\"status\": \"in_transit\"");
        Set<String> earlier = ids(Posted.report("easypost", before));
        assertThat(earlier).hasSize(3);
        assertThat(ids(Posted.report("easypost", whole))).hasSize(4).containsAll(earlier);
    }

    @Test
    void anOffsetOtherwiseWrittenIsTheSameTime() {
        String body = Posted.fixture("easypost/tracker-updated");
        assertThat(ids(Posted.report("easypost", body.replace("22:35:00Z", "22:35:00+00:00"))))
                .isEqualTo(ids(Posted.report("easypost", body)));
    }

    @Test
    void eachPartThatMakesAnEventMakesItsId() {
        String body = Posted.fixture("ups/delivered");
        Set<String> ids = new HashSet<>(ids(Posted.report("ups", body)));
        for (String change : List.of("1865=1866", "\"FS\"=\"KB\"", "095004\"=095005\"", "28209=28210", "CHARLOTTE=DURHAM")) {
            String[] parts = change.split("=", -1);
            ids.addAll(ids(Posted.report("ups", body.replace(parts[0], parts[1]))));
        }
        assertThat(ids).hasSize(6);
    }

    private static Set<String> ids(CarrierReport report) {
        return Set.copyOf(report.events().stream().map(TrackingEvent::id).toList());
    }
}
