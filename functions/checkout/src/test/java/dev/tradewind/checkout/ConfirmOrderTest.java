package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.Storefront;
import dev.tradewind.checkout.port.Mailer;
import dev.tradewind.checkout.port.Mailer.Delivery;
import dev.tradewind.checkout.port.Mailer.Mail;
import dev.tradewind.checkout.port.SentMails;
import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.EventId;
import dev.tradewind.lambda.queue.RecordOutcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConfirmOrderTest {
    private final HttpWorld http = new HttpWorld();
    private final List<Mail> sent = new ArrayList<>();
    private final SentMailsInMemory recorded = new SentMailsInMemory();
    private Mailer mailer = mail -> {
        sent.add(mail);
        return new Delivery.Accepted();
    };

    @Test
    void aPlacedOrderIsConfirmedOnceHoweverOftenTheEventComes() {
        EventEnvelope event = placed("{\"email\":\"ada@example.com\"}");
        assertThat(confirm(event)).isInstanceOf(RecordOutcome.Done.class);
        assertThat(confirm(event)).isInstanceOf(RecordOutcome.Done.class);
        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("ada@example.com");
            assertThat(mail.subject()).isEqualTo("Your order " + order().number());
            assertThat(mail.text()).contains("2 × A MUG: 20.00 EUR", "Total: 20.00 EUR", "https://shop.example/orders/");
            assertThat(mail.toString()).doesNotContain("ada@example.com");
        });
    }

    /** trap 24: stopped between mail and record, the mail comes twice, and never not at all. */
    @Test
    void aStopAfterTheMailSendsItAgain() {
        EventEnvelope event = placed("{\"email\":\"ada@example.com\"}");
        SentMails stopping = new SentMailsInMemory() {
            @Override
            public void sent(EventId event) {
                throw new IllegalStateException("stopped");
            }
        };
        assertThatThrownBy(() -> confirming(stopping).confirm(event, order())).hasMessage("stopped");
        confirm(event);
        assertThat(sent).hasSize(2);
    }

    @Test
    void withoutAnAddressThereIsNothingToSend() {
        assertThat(confirm(placed("{}"))).isInstanceOf(RecordOutcome.Done.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void aMailThatIsRefusedIsSetAside() {
        mailer = _ -> new Delivery.Refused("MessageRejected");
        assertThat(confirm(placed("{\"email\":\"ada@example.com\"}"))).isEqualTo(new RecordOutcome.Park("MessageRejected"));
        assertThat(recorded.recorded).isEmpty();
    }

    private EventEnvelope placed(String buyer) {
        String body = HttpWorld.MUG.replaceFirst("\\{", "{\"buyer\":" + buyer + ",");
        String id = http.send(HttpWorld.ofPlatform("POST /checkout-sessions").body(body)).json().text("/id");
        assertThat(http.complete(id, "success_token").json().text("/status")).isEqualTo("completed");
        return http.store.events().getFirst();
    }

    private Order order() {
        return http.store.orders().getFirst();
    }

    private RecordOutcome confirm(EventEnvelope event) {
        return confirming(recorded).confirm(event, order());
    }

    private ConfirmOrder confirming(SentMails sentMails) {
        return new ConfirmOrder(new OrderConfirmation(new Storefront("https://shop.example")), mail -> mailer.send(mail), sentMails);
    }
}
