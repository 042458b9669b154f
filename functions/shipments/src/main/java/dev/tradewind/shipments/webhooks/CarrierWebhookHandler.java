package dev.tradewind.shipments.webhooks;

import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.log.Log;
import dev.tradewind.lambda.log.LogField;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/**
 * {@code POST /webhooks/carriers/{source}}. What is signed and readable is acknowledged once it lies in the queue, and only then; what it
 * means is found out behind the queue, where nobody waits.
 */
@Singleton
final class CarrierWebhookHandler implements HttpHandler {
    private static final Response ACCEPTED = Response.json(200, "{\"received\":true}".getBytes(StandardCharsets.UTF_8));

    private final WebhookSecrets secrets;
    private final CarrierQueue queue;
    private final Problems problems;
    private final Clock clock;

    CarrierWebhookHandler(WebhookSecrets secrets, CarrierQueue queue, Problems problems, Clock clock) {
        this.secrets = secrets;
        this.queue = queue;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    public Response handle(Request request) {
        String source = request.path("source");
        Optional<WebhookSignature> signature = CarrierSources.signature(source);
        if (signature.isEmpty()) {
            return problems.notFound("webhook source");
        }
        boolean ours = secrets.of(source).stream().anyMatch(secret -> signature.get().isBy(secret, request, clock.instant()));
        if (!ours) {
            Log.warn("webhook_refused", LogField.SOURCE, source);
            return problems.answer(401, "invalid_signature", "The signature is missing or not made with an active secret of this source.");
        }
        request.json();
        queue.send(source, request.body(), clock.instant());
        return ACCEPTED;
    }
}
