package dev.tradewind.shipments.webhooks;

import dev.tradewind.lambda.http.Request;
import java.time.Instant;

/**
 * No signature: the source sends back a credential that it was given when it was subscribed. It proves who posts, not what.
 *
 * @param header where it stands
 * @param scheme what stands before it
 */
record HeaderToken(String header, String scheme) implements WebhookSignature {
    @Override
    public boolean isBy(String secret, Request request, Instant now) {
        return request.header(header).filter(text -> text.startsWith(scheme))
                .filter(text -> Digests.same(secret, text.substring(scheme.length()).strip())).isPresent();
    }
}
