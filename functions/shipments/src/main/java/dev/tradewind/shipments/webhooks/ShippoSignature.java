package dev.tradewind.shipments.webhooks;

import dev.tradewind.lambda.http.Request;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** {@code Shippo-Auth-Signature: t=…,v1=…}: HMAC-SHA256 in hex over {@code t.body}. */
final class ShippoSignature implements WebhookSignature {
    @Override
    public boolean isBy(String secret, Request request, Instant now) {
        String header = request.header("shippo-auth-signature").orElse("");
        Optional<String> timestamp = part(header, "t=").filter(text -> AgeWindow.holds(text, now));
        return timestamp.isPresent() && part(header, "v1=").flatMap(Digests::hex).filter(given -> Digests
                .same(Digests.hmac(Digests.bytes(secret), Digests.bytes(timestamp.get() + "."), request.body()), given)).isPresent();
    }

    private static Optional<String> part(String header, String name) {
        return Arrays.stream(header.split(",")).map(String::strip).filter(part -> part.startsWith(name))
                .map(part -> part.substring(name.length())).findFirst();
    }
}
