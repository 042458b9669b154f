package dev.tradewind.benchmarks.warm;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import dev.tradewind.webhookdelivery.model.SigningSecret;
import dev.tradewind.webhookdelivery.port.Endpoints;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A merchant's endpoint is told of shipments and of orders. What its receiver takes, over TLS, is no part of it. */
final class WebhooksStory {
    private static final String DONE = "\"batchItemFailures\":[]";
    private static final EndpointId ENDPOINT = new EndpointId("we_0123456789abcdef0123456789abcdef");
    private static final String ORDER = """
            {"order_id":"019ab000-0000-7000-8000-000000000001","order_number":"YEYMC8XRBJ","total":{"amount":3500,"currency":"EUR"},"lines":[
             {"id":"li_MUG","sku":"MUG","merchant_id":"ada-wares","quantity":3,"unit_price":{"amount":1000,"currency":"EUR"},
              "total":{"amount":3000,"currency":"EUR"}},
             {"id":"li_CUP","sku":"CUP","merchant_id":"ada-wares","quantity":1,"unit_price":{"amount":500,"currency":"EUR"},
              "total":{"amount":500,"currency":"EUR"}}],"catalogue_subtotals":[{"amount":3500,"currency":"EUR"}]}""";
    private static final String MOVED = """
            {"shipment_id":"019ab000-0000-7000-8000-0000000000a1","order_id":"019ab000-0000-7000-8000-000000000001",
             "merchant_id":"ada-wares","carrier":"dhl","tracking_number":"JD01","lines":[{"id":"li_MUG","quantity":3},{"id":"li_CUP","quantity":1}],
             "status":"in_transit","happened_at":"2026-11-20T12:00:00+01:00"}""";

    private final World world;
    private final Studio events;
    private final Studio deliveries;

    private WebhooksStory(Instant now) {
        world = new World(now);
        events = world.studio(Deployed.WEBHOOKS_EVENTS);
        deliveries = world.studio(Deployed.WEBHOOKS_DELIVERIES);
        Endpoint endpoint = new Endpoint(ENDPOINT, new Owner.Merchant(new MerchantId("ada-wares")), 1, "https://ada.example/hooks",
                new TreeSet<>(), List.of(SigningSecret.of(new byte[SigningSecret.BYTES])), Optional.empty(), world.clock.instant(),
                Optional.empty());
        world.beans().get(Endpoints.class).write(endpoint, Optional.empty(), new Response(201, Map.of(), ""));
    }

    static List<Tape> told(Instant now) {
        WebhooksStory story = new WebhooksStory(now);
        story.lived(", first", 1);
        story.lived("", 3);
        return List.of(story.events.tape(), story.deliveries.tape());
    }

    private void lived(String round, int number) {
        told("shipment", round, "ShipmentMoved", MOVED, number);
        told("order", round, "OrderPlaced", ORDER, number + 1);
    }

    private void told(String what, String round, String type, String payload, int number) {
        events.records("event into a merchant's feed, an endpoint listens: " + what + round,
                Message.of("webhooks", "019ab000-0000-7000-8000-00000000000" + number, type, "subject", payload), DONE);
        deliveries.records("webhook delivered: " + what + round, Message.of("deliveries", ENDPOINT.value()), DONE);
    }
}
