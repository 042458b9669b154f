package dev.tradewind.lambda.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.EventId;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.settings.Settings;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.testkit.CostLedger;
import dev.tradewind.testkit.CostMeter;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.LambdaCall;
import dev.tradewind.testkit.Sqs;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What it costs to relay an event to the queues that the template routes it to. */
class RelayCostTest {
    private static final String ORDER = """
            {"order_id":"019ab000-0000-7000-8000-000000000001","order_number":"YEYMC8XRBJ","total":{"amount":1410,"currency":"EUR"},"lines":[
             {"id":"li_85120A-2.55","sku":"85120A-2.55","merchant_id":"m1","quantity":1,"unit_price":{"amount":294,"currency":"EUR"},
              "total":{"amount":294,"currency":"EUR"}},
             {"id":"li_85121A-2.55","sku":"85121A-2.55","merchant_id":"m1","quantity":2,"unit_price":{"amount":295,"currency":"EUR"},
              "total":{"amount":590,"currency":"EUR"}}],"catalogue_subtotals":[{"amount":767,"currency":"GBP"}]}""";
    private static final String SHIPMENT = """
            {"shipment_id":"019ab000-0000-7000-8000-0000000000a1","order_id":"019ab000-0000-7000-8000-000000000001",
             "merchant_id":"m1","carrier":"dhl","tracking_number":"JD01460000",
             "lines":[{"id":"li_85120A-2.55","quantity":1},{"id":"li_85121A-2.55","quantity":2}],
             "status":"in_transit","happened_at":"2026-11-22T12:00:00+01:00"}""";
    private static final Outbox OUTBOX = new Outbox(new Tables(new Settings(Map.of("CATALOG_TABLE", "a", "COMMERCE_TABLE", "b",
            "RATES_TABLE", "c", "PARTIES_TABLE", "p", "OUTBOX_TABLE", "outbox"))));

    private final CostMeter meter = new CostMeter();

    @Test
    void eachEventOfAnOrdersLife() throws IOException {
        LambdaCall relay = LambdaCall.on(
                new OutboxRelay(FunctionBeans.with(Map.of("EVENT_ROUTES", routes()), Sqs.embedded().client(meter.ofQueues()))));
        for (String type : new String[]{"OrderPlaced", "ShipmentRegistered", "ShipmentMoved", "ShipmentDelivered"}) {
            var event = new EventEnvelope(new EventId("01890a5d-ac96-774b-bcce-b30209900001"), type, 1,
                    Instant.parse("2026-11-20T10:59:59Z"), "019ab000-0000-7000-8000-000000000001", "8476a536-e9f4-11e8-9739-2dfe598c3fcd",
                    type.equals("OrderPlaced") ? ORDER : SHIPMENT);
            byte[] change = Events.stream("outbox").insert(((Write.Put) OUTBOX.write(event)).item()).toBytes();
            assertThat(meter.event(relay, change).batchItemFailures()).isEmpty();
            meter.ends("relay of " + type);
        }
        meter.agreesWithTheLedger();
    }

    /** The template's own table, with queues of this test in the place of its own. */
    private static String routes() throws IOException {
        String template = Files.readString(CostLedger.file().resolve("../../../template.yaml").normalize());
        Matcher line = Pattern.compile("EVENT_ROUTES: !Sub (.*)").matcher(template);
        assertThat(line.find()).isTrue();
        Map<String, String> queues = new HashMap<>();
        return Pattern.compile("\\$\\{(\\w+)\\}").matcher(line.group(1))
                .replaceAll(name -> queues.computeIfAbsent(name.group(1), _ -> Sqs.embedded().createQueue("relayed")));
    }
}
