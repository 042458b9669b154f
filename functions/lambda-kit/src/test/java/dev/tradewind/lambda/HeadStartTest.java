package dev.tradewind.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HeadStartTest {
    @Test
    void workIsDoneBesideItsCallerAndKeepsNoProcessAlive() throws InterruptedException {
        var release = new CountDownLatch(1);
        var done = new AtomicReference<Thread>();
        Thread thread = HeadStart.with(() -> {
            awaited(release);
            done.set(Thread.currentThread());
        });
        assertThat(done).hasNullValue();
        release.countDown();
        thread.join();
        assertThat(done).hasValue(thread);
        assertThat(thread.isDaemon()).isTrue();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
