package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.Order;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.lambda.due.DueHandover;
import dev.tradewind.lambda.settings.Settings;
import dev.tradewind.testkit.Sqs;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

class DueOrdersTest {
    private static final int ORDERS = 23;

    private final CheckoutsInMemory store = new CheckoutsInMemory();
    private final CheckoutWorld world = CheckoutWorld.inMemory(store);
    private final String queue = Sqs.embedded().createQueue("due-orders");
    private final DueOrders dueOrders = new DueOrders(store, new DueHandover(Sqs.embedded().client()),
            new Settings(Map.of("ORDERS_QUEUE", queue)),
            world.clock);

    @BeforeEach
    void ordersWithAnOpenPayment() {
        store.sells(CheckoutWorld.product("A", 1000), ORDERS);
        for (int i = 0; i < ORDERS; i++) {
            world.complete(world.open("1xA"), "late_success_token", "k" + i);
        }
    }

    @Test
    void handsOverEveryOrderThatIsDueAndNoOther() {
        assertThat(dueOrders.run()).isEqualTo(Map.of("due", 0L, "failed", 0L));
        world.clock.advance(Duration.ofMinutes(1));
        assertThat(dueOrders.run()).isEqualTo(Map.of("due", (long) ORDERS, "failed", 0L));
        assertThat(Sqs.embedded().receiveAll(queue)).extracting(Message::body).map(OrderId::new)
                .containsExactlyInAnyOrderElementsOf(store.orders().stream().map(Order::id).toList());
    }

    @Test
    void stopsBeforeItsTimeIsOver() {
        world.clock.advance(Duration.ofMinutes(1));
        Invocation nearlyOver = new Invocation("r", "c", "CheckoutSchedule", Instant.now().plusSeconds(1));
        assertThat(nearlyOver.call(dueOrders::run)).containsEntry("due", 0L);
        assertThat(Sqs.embedded().receiveAll(queue)).isEmpty();
    }
}
