package dev.tradewind.shipments.webhooks;

import dev.tradewind.lambda.http.Request;
import java.time.Instant;

/** How a source proves that a body is its own. What is proved are the raw bytes, never a reading of them. */
interface WebhookSignature {
    /** Whether the secret made the request's signature, and made it now where the scheme says when. */
    boolean isBy(String secret, Request request, Instant now);
}
