package dev.tradewind.shipments.webhooks;

import dev.tradewind.lambda.http.Request;
import java.time.Instant;

/**
 * HMAC-SHA256 in base64 over the body: AfterShip in {@code aftership-hmac-sha256}, FedEx in {@code fdx-signature}. It names no moment.
 *
 * @param header where it stands
 */
record BodyHmac(String header) implements WebhookSignature {
    @Override
    public boolean isBy(String secret, Request request, Instant now) {
        return request.header(header).flatMap(Digests::base64)
                .filter(given -> Digests.same(Digests.hmac(Digests.bytes(secret), request.body()), given)).isPresent();
    }
}
