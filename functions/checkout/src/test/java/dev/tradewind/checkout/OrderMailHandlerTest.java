package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.checkout.model.Storefront;
import dev.tradewind.checkout.port.Mailer;
import dev.tradewind.checkout.port.Mailer.Delivery;
import dev.tradewind.checkout.port.Mailer.Mail;
import dev.tradewind.checkout.port.SentMails;
import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.EventId;
import dev.tradewind.lambda.queue.QueueMessage;
import dev.tradewind.lambda.queue.RecordOutcome;
import dev.tradewind.testkit.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OrderMailHandlerTest {
    private final HttpWorld http = new HttpWorld();
    private final List<Mail> sent = new ArrayList<>();
    private final Set<EventId> recorded = new HashSet<>();
    private Mailer mailer = mail -> {
        sent.add(mail);
        return new Delivery.Accepted();
    };

    @Test
    void aPlacedOrderIsConfirmedOnceHoweverOftenTheEventComes() {
        QueueMessage message = placed("{\"email\":\"ada@example.com\"}");
        assertThat(handle(message)).isInstanceOf(RecordOutcome.Done.class);
        assertThat(handle(message)).isInstanceOf(RecordOutcome.Done.class);
        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("ada@example.com");
            assertThat(mail.subject()).isEqualTo("Your order " + http.store.orders().getFirst().number());
            assertThat(mail.text()).contains("2 × A MUG: 20.00 EUR", "Total: 20.00 EUR", "https://shop.example/orders/");
            assertThat(mail.toString()).doesNotContain("ada@example.com");
        });
    }

    /** trap 24: stopped between mail and record, the mail comes twice, and never not at all. */
    @Test
    void aStopAfterTheMailSendsItAgain() {
        QueueMessage message = placed("{\"email\":\"ada@example.com\"}");
        SentMails stopping = new Recorded() {
            @Override
            public void sent(EventId event) {
                throw new IllegalStateException("stopped");
            }
        };
        assertThatThrownBy(() -> handler(stopping).handle(message)).hasMessage("stopped");
        handle(message);
        assertThat(sent).hasSize(2);
    }

    @Test
    void withoutAnAddressThereIsNothingToSend() {
        assertThat(handle(placed("{}"))).isInstanceOf(RecordOutcome.Done.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void aMailThatIsRefusedIsSetAside() {
        mailer = _ -> new Delivery.Refused("MessageRejected");
        assertThat(handle(placed("{\"email\":\"ada@example.com\"}"))).isEqualTo(new RecordOutcome.Park("MessageRejected"));
        assertThat(recorded).isEmpty();
    }

    @Test
    void whatIsNoSuchEventIsSetAside() {
        assertThat(handle(new QueueMessage("m", "tradewind-test-mail", "{}", 1))).isInstanceOf(RecordOutcome.Park.class);
    }

    private QueueMessage placed(String buyer) {
        String body = HttpWorld.MUG.replaceFirst("\\{", "{\"buyer\":" + buyer + ",");
        String id = http.send(HttpWorld.ofPlatform("POST /checkout-sessions").body(body)).json().text("/id");
        assertThat(http.complete(id, "success_token").json().text("/status")).isEqualTo("completed");
        return message(http.store.events().getFirst());
    }

    /** As the relay sends it. */
    private static QueueMessage message(EventEnvelope event) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", event.id().toString());
        body.put("type", event.type());
        body.put("version", event.version());
        body.put("occurred_at", event.occurredAt().toString());
        body.put("subject", event.subject());
        body.put("correlation_id", event.correlationId());
        body.put("payload", event.payload());
        return new QueueMessage("m", "tradewind-test-mail", Json.of(body).toString(), 1);
    }

    private RecordOutcome handle(QueueMessage message) {
        return handler(new Recorded()).handle(message);
    }

    private OrderMailHandler handler(SentMails sentMails) {
        return new OrderMailHandler(http.store, new OrderConfirmation(new Storefront("https://shop.example")), mail -> mailer.send(mail),
                sentMails);
    }

    private class Recorded implements SentMails {
        @Override
        public boolean wasSent(EventId event) {
            return recorded.contains(event);
        }

        @Override
        public void sent(EventId event) {
            recorded.add(event);
        }
    }
}
