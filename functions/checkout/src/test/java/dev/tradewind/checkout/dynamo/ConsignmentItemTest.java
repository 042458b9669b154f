package dev.tradewind.checkout.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.Consignment;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.table.Attributes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ConsignmentItemTest {
    @Test
    void whatShipmentsWriteIsRead() {
        Consignment read = ConsignmentItem.read(
                item("""
                        {"merchant_id":"ada-wares","status":"out_for_delivery","lines":[{"id":"li_MUG","quantity":2}],
                         "parcels":[{"carrier":"dhl","tracking_number":"JD1","status":"out_for_delivery","expected_at":"2026-11-25T12:00:00+01:00"}],
                         "promised_by":"2026-11-25T18:00:00+01:00","concerns":["late"],
                         "events":[{"id":"e1","occurred_at":"2026-11-24T08:00:00+01:00","status":"exception","detail":"customs_held","carrier":"dhl",
                         "tracking_number":"JD1","city":"Leipzig","country":"DE"}]}"""));
        assertThat(read).isEqualTo(new Consignment("s1", Map.of("li_MUG", 2), "out_for_delivery", Optional.of("2026-11-25T18:00:00+01:00"),
                Optional.of("2026-11-25T12:00:00+01:00"), Optional.empty(), List.of(new Consignment.Move("e1", "2026-11-24T08:00:00+01:00",
                        "exception", Optional.of("customs_held"), "dhl", "JD1", Optional.of("Leipzig, DE")))));
    }

    @Test
    void whatNobodyHasSeenHasNoEvents() {
        Consignment read = ConsignmentItem.read(item("""
                {"merchant_id":"ada-wares","status":"unknown","lines":[{"id":"li_MUG","quantity":2}],
                 "parcels":[{"carrier":"dhl","tracking_number":"JD1","status":"unknown"}]}"""));
        assertThat(read.moves()).isEmpty();
        assertThat(read.isFulfilled()).isFalse();
    }

    private static Map<String, AttributeValue> item(String body) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key("ORDER#o1", "SHIPMENT#s1"));
        item.put("body", Attributes.b(Deflated.deflate(body.getBytes(StandardCharsets.UTF_8))));
        return item;
    }
}
