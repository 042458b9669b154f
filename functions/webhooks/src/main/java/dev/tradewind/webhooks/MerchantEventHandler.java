package dev.tradewind.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.queue.EventMessages;
import dev.tradewind.lambda.queue.QueueHandler;
import dev.tradewind.lambda.queue.QueueMessage;
import dev.tradewind.lambda.queue.RecordOutcome;
import dev.tradewind.webhookdelivery.Deliver;
import dev.tradewind.webhookdelivery.model.Owner;
import dev.tradewind.webhookdelivery.model.Telling;
import dev.tradewind.webhookdelivery.port.Endpoints;
import dev.tradewind.webhooks.model.FeedEntry;
import dev.tradewind.webhooks.port.Feed;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Messages of the queue {@code webhooks}: events that concern merchants. Each of them finds its part in the feed and is told of it at the
 * endpoints that want its type. Stopped on the way, it goes through all of it again, and what is there already stays as it is.
 */
@Singleton
final class MerchantEventHandler implements QueueHandler {
    private final Feed feed;
    private final Endpoints endpoints;
    private final Deliver deliver;
    private final Json json;

    MerchantEventHandler(Feed feed, Endpoints endpoints, Deliver deliver, Json json) {
        this.feed = feed;
        this.endpoints = endpoints;
        this.deliver = deliver;
        this.json = json;
    }

    @Override
    public RecordOutcome handle(QueueMessage message) {
        Optional<EventEnvelope> event = EventMessages.read(message);
        return event.flatMap(MerchantParts::of).<RecordOutcome>map(parts -> {
            parts.forEach((merchant, data) -> tell(merchant, event.get(), data));
            return new RecordOutcome.Done();
        }).orElseGet(() -> new RecordOutcome.Park("not an event of a known form"));
    }

    private void tell(MerchantId merchant, EventEnvelope event, JsonNode data) {
        String body = new String(json.write(new Told(event.type(), event.occurredAt().toString(), data)), UTF_8);
        feed.append(merchant, new FeedEntry(event.id(), body));
        Telling telling = new Telling(event.id(), event.type(), event.occurredAt(), body);
        endpoints.all(new Owner.Merchant(merchant)).stream().filter(endpoint -> endpoint.wants(event.type()))
                .forEach(endpoint -> deliver.handle(endpoint, telling));
    }
}
