package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.port.Mailer;
import dev.tradewind.checkout.port.Mailer.Mail;
import dev.tradewind.checkout.ucp.OrderView;
import dev.tradewind.checkout.ucp.SampleSessions;
import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.EventId;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.queue.QueueMessage;
import dev.tradewind.lambda.queue.RecordOutcome;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.SentMessages;
import dev.tradewind.testkit.Tables;
import dev.tradewind.webhookdelivery.Deliver;
import dev.tradewind.webhookdelivery.model.Delivery;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import dev.tradewind.webhookdelivery.port.Deliveries;
import dev.tradewind.webhookdelivery.port.Endpoints;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** From a purchase in memory to what waits for the platform in real tables. */
class OrderChangeHandlerTest {
    private static final String PROFILE = "https://agent.example/profile.json";
    private static final EndpointId ENDPOINT = EndpointId.ofPlatform(PROFILE);
    private static final Dynamo DYNAMO = Dynamo.embedded();

    private final Tables tables = DYNAMO.tables();
    private final HttpWorld http = new HttpWorld();
    private final SentMessages queue = new SentMessages(_ -> false);
    private final FunctionBeans beans = beans();
    private final OrderView view = new OrderView(SampleSessions.JSON, SampleSessions.STOREFRONT);
    private final SentMailsInMemory mailed = new SentMailsInMemory();
    private final List<Mail> mails = new ArrayList<>();
    private Mailer mailer = mail -> {
        mails.add(mail);
        return new Mailer.Delivery.Accepted();
    };
    private Endpoints endpoints = beans.get(Endpoints.class);

    @Test
    void thePlatformThatBoughtIsToldOfTheWholeOrderOnce() {
        register();
        EventEnvelope placed = placed();
        assertThat(handle(placed)).isInstanceOf(RecordOutcome.Done.class);
        assertThat(handle(placed)).isInstanceOf(RecordOutcome.Done.class);
        Order order = http.store.orders().getFirst();
        assertThat(order.platform()).contains(PROFILE);
        assertThat(waiting()).singleElement().satisfies(delivery -> {
            assertThat(delivery.telling().id()).isEqualTo(placed.id());
            assertThat(delivery.telling().body()).isEqualTo(view.shown(http.store.life(order.id()).orElseThrow()).body());
            Json body = Json.parse(delivery.telling().body());
            assertThat(body.text("/id")).isEqualTo(order.id().value());
            assertThat(body.items("/line_items")).hasSize(1);
        });
        assertThat(queue.sent()).singleElement().satisfies(call -> assertThat(call.messageBody()).isEqualTo(ENDPOINT.value()));
        assertThat(mails).as("and so is its buyer, once").singleElement()
                .satisfies(mail -> assertThat(mail.to()).isEqualTo("ada@example.com"));
    }

    @Test
    void aPlatformThatCannotBeToldKeepsNoMailWaiting() {
        register();
        EventEnvelope placed = placed();
        Endpoints there = endpoints;
        endpoints = failing();
        assertThatThrownBy(() -> handle(placed)).hasMessage("the table does not answer");
        assertThat(mails).hasSize(1);
        endpoints = there;
        assertThat(handle(placed)).isInstanceOf(RecordOutcome.Done.class);
        assertThat(waiting()).hasSize(1);
        assertThat(mails).as("not mailed again").hasSize(1);
    }

    @Test
    void aMailThatCannotBeSentKeepsNoPlatformWaiting() {
        register();
        mailer = _ -> {
            throw new IllegalStateException("SES does not answer");
        };
        EventEnvelope placed = placed();
        assertThatThrownBy(() -> handle(placed)).hasMessage("SES does not answer");
        assertThat(waiting()).hasSize(1);
        mailer = _ -> new Mailer.Delivery.Refused("MessageRejected");
        assertThat(handle(placed)).isEqualTo(new RecordOutcome.Park("MessageRejected"));
        assertThat(waiting()).as("not told again").hasSize(1);
    }

    @Test
    void aShipmentsEventTellsTheOrderToo() {
        register();
        String order = placed().subject();
        EventEnvelope moved = new EventEnvelope(new EventId("019ab000-0000-7000-8000-0000000000e9"), "ShipmentMoved", 1,
                http.world.clock.instant(), "019ab000-0000-7000-8000-0000000000a1", "c", "{\"order_id\":\"" + order + "\"}");
        assertThat(handle(moved)).isInstanceOf(RecordOutcome.Done.class);
        assertThat(waiting()).singleElement().satisfies(delivery -> assertThat(delivery.telling().type()).isEqualTo("ShipmentMoved"));
        assertThat(mails).isEmpty();
    }

    @Test
    void aPlatformThatNobodyRegisteredIsNotTold() {
        assertThat(handle(placed())).isInstanceOf(RecordOutcome.Done.class);
        assertThat(waiting()).isEmpty();
        assertThat(queue.sent()).isEmpty();
    }

    @Test
    void whatIsNoSuchEventIsSetAside() {
        assertThat(handler().handle(new QueueMessage("m", "tradewind-test-changes", "{}", 1))).isInstanceOf(RecordOutcome.Park.class);
        EventEnvelope stranger = new EventEnvelope(new EventId("019ab000-0000-7000-8000-0000000000e9"), "OrderPlaced", 1,
                http.world.clock.instant(), "019ab000-0000-7000-8000-0000000000ff", "c", "{}");
        assertThat(handle(stranger)).isEqualTo(new RecordOutcome.Park("no such order"));
    }

    private OrderChangeHandler handler() {
        return new OrderChangeHandler(http.store, new ConfirmOrder(new OrderConfirmation(SampleSessions.STOREFRONT),
                mail -> mailer.send(mail), mailed), endpoints, beans.get(Deliver.class), view);
    }

    private static Endpoints failing() {
        return (Endpoints) Proxy.newProxyInstance(Endpoints.class.getClassLoader(), new Class<?>[]{Endpoints.class}, (_, _, _) -> {
            throw new IllegalStateException("the table does not answer");
        });
    }

    private EventEnvelope placed() {
        String body = HttpWorld.MUG.replaceFirst("\\{", "{\"buyer\":{\"email\":\"ada@example.com\"},");
        String id = http.send(HttpWorld.ofPlatform("POST /checkout-sessions").body(body)).json().text("/id");
        assertThat(http.complete(id, "success_token").json().text("/status")).isEqualTo("completed");
        return http.store.events().getFirst();
    }

    private List<Delivery> waiting() {
        return beans.get(Deliveries.class).latest(ENDPOINT, Optional.empty(), 10);
    }

    private void register() {
        beans.get(Endpoints.class).write(new Endpoint(ENDPOINT, new Owner.Platforms(), 1, "https://agent.example/orders", new TreeSet<>(),
                List.of(), Optional.of(PROFILE), http.world.clock.instant(), Optional.empty()), Optional.empty(),
                new Response(201, Map.of(), ""));
    }

    /** As the relay sends it. */
    private RecordOutcome handle(EventEnvelope event) {
        return handler().handle(new QueueMessage("m", "tradewind-test-changes", Json.of(Map.of("id", event.id().toString(), "type",
                event.type(), "version", event.version(), "occurred_at", event.occurredAt().toString(), "subject", event.subject(),
                "correlation_id", event.correlationId(), "payload", event.payload())).toString(), 1));
    }

    private FunctionBeans beans() {
        Map<String, String> environment = new HashMap<>(tables.environment());
        environment.put("DELIVERIES_QUEUE", "https://sqs.example/deliveries");
        return FunctionBeans.with(environment, http.world.clock, DYNAMO.client(), queue).beans(getClass().getClassLoader());
    }
}
