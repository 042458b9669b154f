package dev.tradewind.shipments.webhooks;

import dev.tradewind.lambda.http.Request;
import java.text.Normalizer;
import java.time.Instant;

/** {@code X-Hmac-Signature: hmac-sha256-hex=…} over the body, under the NFKD form of the secret. It names no moment. */
final class EasyPostSignature implements WebhookSignature {
    private static final String PREFIX = "hmac-sha256-hex=";

    @Override
    public boolean isBy(String secret, Request request, Instant now) {
        byte[] key = Digests.bytes(Normalizer.normalize(secret, Normalizer.Form.NFKD));
        return request.header("x-hmac-signature").filter(text -> text.startsWith(PREFIX))
                .flatMap(text -> Digests.hex(text.substring(PREFIX.length())))
                .filter(given -> Digests.same(Digests.hmac(key, request.body()), given)).isPresent();
    }
}
