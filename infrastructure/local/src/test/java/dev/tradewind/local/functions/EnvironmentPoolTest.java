package dev.tradewind.local.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.local.access.Waits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class EnvironmentPoolTest {
    private static final FunctionSpec SPEC = new FunctionSpec("One", "one", "One", Path.of("none.zip"), Duration.ofSeconds(5), 512,
            Map.of());

    /** A pool of a single environment that is busy for as long as the test wants. */
    private record Single(CountDownLatch started, CountDownLatch release) implements Launcher, Environment {

        @Override
        public EnvironmentSource of(FunctionSpec spec) {
            return () -> this;
        }

        @Override
        public int most() {
            return 1;
        }

        @Override
        public Outcome invoke(byte[] event, String requestId) {
            started.countDown();
            try {
                release.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return new Outcome.Answered(event);
        }

        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public void close() {}
    }

    @Test
    void howLongEventsWaitForAnEnvironmentIsCounted() throws InterruptedException {
        Waits waits = new Waits();
        Single single = new Single(new CountDownLatch(1), new CountDownLatch(1));
        try (EnvironmentPool pool = EnvironmentPool.start(SPEC, single, waits)) {
            CompletableFuture<Outcome> first = CompletableFuture.supplyAsync(() -> pool.invoke(new byte[0], "1", Duration.ofSeconds(5)));
            single.started().await();
            assertThat(pool.invoke(new byte[0], "2", Duration.ofMillis(50))).isEqualTo(new Outcome.Throttled());
            single.release().countDown();
            assertThat(first.join()).isInstanceOf(Outcome.Answered.class);
        }
        assertThat(waits.report().at("/One/environment/calls").asLong()).isEqualTo(2);
        assertThat(waits.report().at("/One/environment/micros").asLong()).isBetween(50_000L, 5_000_000L);
    }
}
