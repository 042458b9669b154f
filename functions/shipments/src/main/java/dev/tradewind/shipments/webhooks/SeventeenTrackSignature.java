package dev.tradewind.shipments.webhooks;

import dev.tradewind.lambda.http.Request;
import java.time.Instant;

/** {@code sign}: SHA-256 in hex over {@code body/key}; a plain sum, as 17TRACK has it. It names no moment. */
final class SeventeenTrackSignature implements WebhookSignature {
    @Override
    public boolean isBy(String secret, Request request, Instant now) {
        return request.header("sign").flatMap(Digests::hex)
                .filter(given -> Digests.same(Digests.sha256(request.body(), Digests.bytes("/" + secret)), given)).isPresent();
    }
}
