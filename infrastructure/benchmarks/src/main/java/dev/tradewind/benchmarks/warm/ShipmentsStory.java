package dev.tradewind.benchmarks.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Two lines cross a border in one parcel, and its carrier posts six times. All as the ledger of costs has it. */
final class ShipmentsStory {
    private static final String ORDER = "019ab000-0000-7000-8000-000000000001";
    private static final String DONE = "\"batchItemFailures\":[]";
    private static final List<String> LIFE = List.of("pre_transit 2026-11-20T18:00:00+01:00 Hamburg",
            "in_transit 2026-11-21T20:00:00+01:00 Hamburg", "in_transit 2026-11-22T04:00:00+01:00 Leipzig",
            "in_transit 2026-11-23T07:00:00+01:00 Oslo", "out_for_delivery 2026-11-24T08:00:00+01:00 Trondheim",
            "delivered 2026-11-24T11:10:00+01:00 Trondheim");
    private static final String PLACED = """
            {"order_id":"%s","lines":[{"id":"li_MUG","sku":"MUG","merchant_id":"ada-wares","quantity":2},
             {"id":"li_BOWL","sku":"BOWL","merchant_id":"ada-wares","quantity":1}]}""";
    private static final String REGISTERED = """
            {"order_id":"%s","lines":[{"id":"li_MUG","quantity":2},{"id":"li_BOWL","quantity":1}],"carrier":"dhl",
             "tracking_number":"JD0146000%s","promised_by":"2026-12-01T18:00:00+01:00","ships_from":"DE","ships_to":"NO",
             "customs":{"incoterm":"dap","nature":"sale","currency":"EUR",
             "sender":{"type":"business","name":"Ada Wares GmbH","street_address":"1 Hafenstrasse","address_locality":"Hamburg",
              "postal_code":"20457","address_country":"DE","tax_ids":{"eori":"DE1234567","vat":"VOEC2000123"}},
             "consignee":{"name":"Grace Hopper","street_address":"7 Fjordgata","address_locality":"Trondheim","postal_code":"7010",
              "address_country":"NO","phone":"+47 555 01234","email":"grace@example.com"},
             "items":[{"line_id":"li_MUG","description":"stoneware coffee mugs with handle","hs_code":"6912.00","origin_country":"DE",
              "quantity":2,"unit_value":1250,"net_weight_grams":700},{"line_id":"li_BOWL","description":"stoneware soup bowl, glazed",
              "hs_code":"6912.00","origin_country":"DE","quantity":1,"unit_value":1900,"net_weight_grams":500}],
             "gross_weight_grams":1500,"freight":900,"insurance":50}}""";

    private final World world = new World(Tapes.WHEN);
    private final Studio http = world.studio(Deployed.SHIPMENTS_HTTP);
    private final Studio events = world.studio(Deployed.SHIPMENTS_EVENTS);
    private final Studio relay = world.studio(Deployed.OUTBOX_RELAY);
    private final Set<String> told = new HashSet<>();

    private ShipmentsStory() {}

    static List<Tape> told() {
        ShipmentsStory story = new ShipmentsStory();
        story.lived(", first", "0");
        story.lived("", "1");
        return List.of(story.http.tape(), story.events.tape(), story.relay.tape());
    }

    private void lived(String round, String number) {
        String order = ORDER.substring(0, ORDER.length() - 1) + number;
        events.records("order opened for shipping" + round, Message.of("parcels", "019ab000-0000-7000-8000-0000000000e" + number,
                "OrderPlaced", order, PLACED.formatted(order)), DONE);
        http.records("shipment, registered with customs data" + round, Events.http("POST /shipments").claim("merchant_id", "ada-wares")
                .claim("sub", "ada").scopes("merchant").header("idempotency-key", "k" + number).body(REGISTERED.formatted(order, number))
                .toBytes(), "\"statusCode\":201");
        relayed(round);
        for (int post = 0; post < LIFE.size(); post++) {
            world.clock.advance(Duration.ofHours(19));
            String body = body(post, number);
            events.records("carrier's post " + (post + 1) + " of 6: " + LIFE.get(post).split(" ", 2)[0].replace('_', ' ') + round,
                    Message.of("carriers", carried(body)), DONE);
            relayed(post == 1 || post == 5 ? round : ", also" + round);
        }
    }

    /** Sends on what was told since the last time. */
    private void relayed(String round) {
        List<Map<String, AttributeValue>> news = new ArrayList<>(world.told());
        news.removeIf(item -> !told.add(item.get("sk").s()));
        for (Map<String, AttributeValue> event : news) {
            String type = event.get("type").s();
            relay.records("relay of " + type + round, Events.stream("outbox").insert(event).toBytes(), DONE);
            events.records("parcels: " + type + round, Message.of("parcels", event), DONE);
        }
    }

    private String carried(String body) {
        return Json.of(Map.of("source", "standard", "received_at", world.clock.instant().toString(), "body",
                Base64.getEncoder().encodeToString(Deflated.deflate(body.getBytes(UTF_8))))).toString();
    }

    /** Carriers post what is new with all that was before. */
    static String body(int post, String number) {
        StringBuilder told = new StringBuilder();
        for (int i = 0; i <= post; i++) {
            String[] event = LIFE.get(i).split(" ", 3);
            told.append(i == 0 ? "" : ",").append("""
                    {"id":"evt-%s%d","status":"%s","occurred_at":"%s","place":{"city":"%s"}}""".formatted(number, i, event[0], event[1],
                    event[2]));
        }
        return """
                {"type":"shipment.tracked","timestamp":"2026-11-22T00:00:00Z","data":{"carrier":"dhl","tracking_number":"JD0146000%s",
                 "events":[%s]}}""".formatted(number, told);
    }
}
