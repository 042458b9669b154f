package dev.tradewind.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.Tables;
import dev.tradewind.webhookdelivery.Deliver;
import dev.tradewind.webhookdelivery.model.Delivery;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import dev.tradewind.webhookdelivery.model.SigningSecret;
import dev.tradewind.webhookdelivery.model.Telling;
import dev.tradewind.webhookdelivery.port.Deliveries;
import dev.tradewind.webhookdelivery.port.Endpoints;
import dev.tradewind.webhookdelivery.port.TurnCalls;
import dev.tradewind.webhookdelivery.port.Turns;
import dev.tradewind.webhooks.port.Receiver;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hundreds of deliveries wait for a receiver that hangs; beside it, others are to be told. Four senders work on the one queue. */
class SlowReceiverTest {
    private static final int WAITING = 300;
    private static final int HEALTHY = 60;
    private static final int SENDERS = 4;

    private final Tables tables = WebhookWorld.DYNAMO.tables();
    private final FixedClock clock = FixedClock.at("2026-11-22T12:00:00Z");
    private final IdSource ids = new RandomIds(clock);
    private final BlockingQueue<EndpointId> queue = new LinkedBlockingQueue<>();
    private final AtomicBoolean working = new AtomicBoolean(true);
    private final Hanging receiver = new Hanging();
    private final FunctionBeans beans = start();

    @Test
    void itHoldsOneSenderAndKeepsNobodyElseWaiting() throws InterruptedException {
        Endpoint dead = endpoint("https://dead.example/");
        List<Endpoint> healthy = List.of(endpoint("https://healthy.example/1"), endpoint("https://healthy.example/2"));
        receiver.expected = new CountDownLatch(HEALTHY * healthy.size());
        IntStream.range(0, WAITING).forEach(_ -> beans.get(Deliver.class).handle(dead, telling()));
        assertThat(queue).as("all those deliveries are one call").containsExactly(dead.id());
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            IntStream.range(0, SENDERS).forEach(_ -> senders.execute(this::send));
            assertThat(receiver.held.await(30, TimeUnit.SECONDS)).as("the dead one holds a sender").isTrue();
            for (int i = 0; i < HEALTHY; i++) {
                healthy.forEach(one -> beans.get(Deliver.class).handle(one, telling()));
                queue.add(dead.id());
            }
            assertThat(receiver.expected.await(60, TimeUnit.SECONDS)).as("all of the healthy are told while the dead one hangs").isTrue();
            assertThat(receiver.mostAtOnce).hasValue(1);
            assertThat(receiver.attempts).as("attempts at the dead one").hasValue(1);
            receiver.release.countDown();
            working.set(false);
        }
        clock.advance(Duration.ofSeconds(1));
        assertThat(beans.get(Turns.class).wake(dead.owner(), dead.id(), clock.instant())).as("it rests").isFalse();
        assertThat(beans.get(Turns.class).due(clock.instant())).doesNotContain(dead.id());
        clock.advance(Duration.ofSeconds(4));
        assertThat(beans.get(Turns.class).due(clock.instant())).as("and is tried again").contains(dead.id());
        assertThat(beans.get(Deliveries.class).due(dead.id(), clock.instant(), 100)).as("nothing is lost").hasSize(100)
                .allMatch(delivery -> delivery.state() == Delivery.State.PENDING);
    }

    private void send() {
        TakeTurn takeTurn = beans.get(TakeTurn.class);
        try {
            while (working.get()) {
                EndpointId next = queue.poll(50, TimeUnit.MILLISECONDS);
                if (next == null) {
                    continue;
                }
                new Invocation("r", "c", "test", Instant.now().plusSeconds(60)).call(() -> {
                    takeTurn.handle(next);
                    return next;
                });
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hangs for one host, and answers for the others. */
    private static final class Hanging implements Receiver {
        private final CountDownLatch held = new CountDownLatch(1);
        private final CountDownLatch release = new CountDownLatch(1);
        private final AtomicInteger atOnce = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();
        private final AtomicInteger attempts = new AtomicInteger();
        private volatile CountDownLatch expected = new CountDownLatch(0);

        @Override
        public Answer post(Post post, Duration timeout) {
            if (!post.url().getHost().equals("dead.example")) {
                expected.countDown();
                return new Answer.Status(200, Optional.empty());
            }
            attempts.incrementAndGet();
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            held.countDown();
            try {
                release.await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
            atOnce.decrementAndGet();
            return new Answer.Fault("timeout");
        }
    }

    private Endpoint endpoint(String url) {
        Owner owner = new Owner.Merchant(new MerchantId("m-" + ids.uuid7()));
        Endpoint endpoint = new Endpoint(EndpointId.of(ids.uuid7()), owner, 1, url, new TreeSet<>(),
                List.of(SigningSecret.of(ids.random(32))), Optional.empty(), clock.instant(), Optional.empty());
        beans.get(Endpoints.class).write(endpoint, Optional.empty(), new Response(201, Map.of(), ""));
        return endpoint;
    }

    private Telling telling() {
        return new Telling(ids.eventId(), "ShipmentMoved", clock.instant(), "{}");
    }

    private FunctionBeans start() {
        System.setProperty("aws.region", "us-east-1");
        Map<String, String> environment = new HashMap<>(tables.environment());
        environment.putAll(Map.of("DELIVERIES_QUEUE", "https://sqs.example/deliveries", "PUBLIC_URL", "https://shop.example"));
        TurnCalls calls = (endpoint, delay) -> {
            if (delay.isZero()) {
                queue.add(endpoint);
            }
        };
        return FunctionBeans.with(environment, clock, WebhookWorld.DYNAMO.client(), calls, receiver, new FixedSecrets(Map.of()))
                .beans(SlowReceiverTest.class.getClassLoader());
    }
}
