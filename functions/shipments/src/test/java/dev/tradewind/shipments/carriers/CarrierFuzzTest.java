package dev.tradewind.shipments.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.json.Json;
import dev.tradewind.shipments.carriers.CarrierFormat.Unreadable;
import dev.tradewind.shipments.model.CarrierReport;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever is posted is read, says nothing, or is unreadable; the seed of each run is its number. */
class CarrierFuzzTest {
    private static final int RUNS = 400;
    private static final String CANARY = "canary";
    private static final String LONG = CANARY.repeat(5_000);
    private static final List<String> ODD = List.of("20269999", "245959", "+99.99", "2026-02-30", "9".repeat(99), "\uFF21\uFF11", "0", "*");

    private final CarrierFormats formats = new CarrierFormats(Clock.fixed(Posted.NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @FieldSource("dev.tradewind.shipments.carriers.Posted#FIXTURES")
    void anyMemberMayHoldAnything(String fixture) {
        JsonNode body = Json.parse(Posted.fixture(fixture).getBytes(StandardCharsets.UTF_8)).orElseThrow();
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            JsonNode changed = changed(body, random, 0.02 + random.nextDouble() * 0.2);
            for (String source : List.of(Posted.source(fixture), Posted.SOURCES.get(seed % Posted.SOURCES.size()))) {
                check(source, changed);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("dev.tradewind.shipments.carriers.Posted#FIXTURES")
    void aBodyMayBeCutAnywhereOrHaveWrongBytes(String fixture) {
        byte[] body = Posted.fixture(fixture).getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < body.length; at++) {
            byte[] cut = Arrays.copyOf(body, at);
            Json.parse(cut).ifPresent(node -> check(Posted.source(fixture), node));
            byte[] wrong = body.clone();
            wrong[at] = (byte) new Random(at).nextInt(256);
            Json.parse(wrong).ifPresent(node -> check(Posted.source(fixture), node));
        }
    }

    @ParameterizedTest
    @FieldSource("dev.tradewind.shipments.carriers.Posted#FIXTURES")
    void nestingAndLengthEndInARefusalOrAReport(String fixture) {
        String body = Posted.fixture(fixture);
        String deep = "[".repeat(20) + "]".repeat(20);
        String huge = "\"" + "A".repeat(50_000) + "\"";
        for (int colon = body.indexOf(": \""); colon >= 0; colon = body.indexOf(": \"", colon + 1)) {
            String after = body.substring(body.indexOf('"', colon + 3) + 1);
            for (String instead : List.of(deep, huge)) {
                String changed = body.substring(0, colon + 2) + instead + after;
                Json.parse(changed.getBytes(StandardCharsets.UTF_8)).ifPresent(node -> check(Posted.source(fixture), node));
            }
        }
    }

    @Test
    void doubledNamesAndBottomlessDocumentsDoNotReachAFormat() {
        assertThat(Json.parse("{\"event\": 1, \"event\": 2}".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Json.parse("[".repeat(100_000).getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private void check(String source, JsonNode body) {
        try {
            formats.of(source).orElseThrow().read(body).ifPresent(CarrierFuzzTest::isSound);
        } catch (Unreadable refused) {
            assertThat(refused.getMessage()).isNotBlank().hasSizeLessThan(80).doesNotContain(CANARY);
        }
    }

    private static void isSound(CarrierReport report) {
        assertThat(report.number()).matches("[0-9A-Z][0-9A-Z./_-]{0,63}");
        assertThat(report.carrier()).isNotBlank().isEqualTo(report.carrier().toLowerCase(Locale.ROOT)).hasSizeLessThanOrEqualTo(64);
        report.events().forEach(event -> {
            assertThat(event.id()).hasSizeBetween(1, 64);
            assertThat(event.at().getYear()).isBetween(1999, 2026);
            assertThat(event.raw()).hasSizeLessThanOrEqualTo(201);
            assertThat(event.text().orElse("")).hasSizeLessThanOrEqualTo(300).doesNotContainPattern("\\p{Cc}");
        });
    }

    private static JsonNode changed(JsonNode node, Random random, double rate) {
        if (random.nextDouble() < rate) {
            return anything(random);
        }
        if (node.isObject()) {
            Map<String, JsonNode> members = new LinkedHashMap<>();
            node.entries().forEach(entry -> members.put(entry.getKey(), changed(entry.getValue(), random, rate)));
            return JsonNode.createObjectNode(members);
        }
        if (!node.isArray()) {
            return node;
        }
        List<JsonNode> items = new ArrayList<>();
        node.values().forEach(item -> items.add(changed(item, random, rate)));
        return JsonNode.createArrayNode(items);
    }

    private static JsonNode anything(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> JsonNode.nullNode();
            case 1 -> JsonNode.createBooleanNode(random.nextBoolean());
            case 2 -> JsonNode.createNumberNode(random.nextInt());
            case 3 -> JsonNode.createNumberNode(new BigDecimal("1E+999999999"));
            case 4 -> JsonNode.createArrayNode(List.of(anything(random)));
            case 5 -> JsonNode.createObjectNode(Map.of(CANARY, anything(random)));
            case 6 -> JsonNode.createStringNode(LONG);
            case 7 -> JsonNode.createStringNode("\uD800" + CANARY + "\u0000\u2028\uDC00");
            case 8 -> JsonNode.createStringNode("+999999999-12-31T23:59:59.999999999-18:00");
            case 9 -> JsonNode.createStringNode("-999999999-01-01");
            case 10 -> JsonNode.createStringNode(ODD.get(random.nextInt(ODD.size())));
            default -> JsonNode.createStringNode("");
        };
    }
}
