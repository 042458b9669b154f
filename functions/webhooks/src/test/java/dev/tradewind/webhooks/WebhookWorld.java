package dev.tradewind.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.HttpEvent;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import dev.tradewind.testkit.LambdaCall;
import dev.tradewind.testkit.SentMessages;
import dev.tradewind.testkit.Tables;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The functions as they are deployed, over tables of their own; the queue between them is turned by hand. */
final class WebhookWorld {
    static final Dynamo DYNAMO = Dynamo.embedded();

    final Tables tables = DYNAMO.tables();
    final FixedClock clock = FixedClock.at("2026-11-22T12:00:00Z");
    final IdSource ids = new RandomIds(clock);
    final SentMessages queue = new SentMessages(_ -> false);
    final Map<String, String> secrets = new HashMap<>(Map.of("cursors", "of these tests"));
    final LambdaCall http = LambdaCall.on(new WebhooksHttp(start()));
    private final LambdaCall events = LambdaCall.on(new WebhooksEvents(start()));
    private final LambdaCall deliveries = LambdaCall.on(new WebhooksDeliveries(start())).remaining(Duration.ofSeconds(60));
    private final LambdaCall schedule = LambdaCall.on(new WebhooksSchedule(start()));
    private int done;

    FunctionBeans.Start start() {
        Map<String, String> environment = new HashMap<>(tables.environment());
        environment.putAll(Map.of("PARKED_QUEUE", "https://sqs.example/parked", "TOKEN_ISSUER", "https://issuer.example", "TOKEN_AUDIENCE",
                "tradewind", "TOKEN_KEYS_URL", "https://issuer.example/keys", "DELIVERIES_QUEUE", "https://sqs.example/deliveries",
                "CURSOR_SECRET", "cursors", "PUBLIC_URL", "https://shop.example", "CLOCK", "adjustable"));
        System.setProperty("aws.region", "us-east-1");
        return FunctionBeans.with(environment, clock, DYNAMO.client(), queue, new FixedSecrets(secrets));
    }

    /** An event arrives from the relay. */
    void told(String id, String type, String payload) {
        String body = Json.of(Map.of("id", id, "type", type, "version", 1, "occurred_at", clock.instant().toString(), "subject", "subject",
                "correlation_id", "c", "payload", payload)).toString();
        assertThat(events.send(Events.sqs("tradewind-test-webhooks").message(body)).batchItemFailures()).isEmpty();
    }

    /** Works on what was put into the queue of deliveries, and on what is due by the clock. */
    void deliver() {
        schedule.send(Events.scheduleInput("{\"work\":\"due-turns\"}"));
        for (; done < queue.sent().size(); done++) {
            String endpoint = queue.sent().get(done).messageBody();
            assertThat(deliveries.send(Events.sqs("tradewind-test-deliveries").message(endpoint)).batchItemFailures()).isEmpty();
        }
    }

    static HttpEvent by(String merchant, String route) {
        return Events.http(route).claim("sub", merchant).claim("merchant_id", merchant).scopes("merchant");
    }

    static HttpEvent byOperator(String route) {
        return Events.http(route).claim("sub", "olga").scopes("operator");
    }

    Json registered(String merchant, String url) {
        LambdaAnswer answer = http.send(by(merchant, "POST /webhook-endpoints").body(Json.of(Map.of("url", url)).toString()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }
}
