package dev.tradewind.shipments.webhooks;

import java.util.Map;
import java.util.Optional;

/** Who may post, and how each of them proves that it is them. */
final class CarrierSources {
    private static final Map<String, WebhookSignature> SIGNATURES = Map.of("standard", new StandardSignature(), "easypost",
            new EasyPostSignature(), "shippo", new ShippoSignature(), "aftership", new BodyHmac("aftership-hmac-sha256"), "17track",
            new SeventeenTrackSignature(), "ups", new HeaderToken("authorization", "Bearer "), "dhl",
            new HeaderToken("x-webhook-token", ""),
            "fedex", new BodyHmac("fdx-signature"));

    private CarrierSources() {}

    static Optional<WebhookSignature> signature(String source) {
        return Optional.ofNullable(SIGNATURES.get(source));
    }
}
