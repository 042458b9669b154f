package dev.tradewind.webhooks.outbound;

import dev.tradewind.webhooks.port.Addresses;
import dev.tradewind.webhooks.port.Receiver;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts over a socket of the JDK. Its HTTP clients take a name and look it up themselves, after we did; what they connect to is not what
 * was looked at. The whole of it, from the name to the answer, ends in time: a receiver that sends a byte now and then gains nothing.
 */
@Singleton
@Requires(missingBeans = Receiver.class)
final class SocketReceiver implements Receiver {
    private final Addresses addresses;
    private final SSLSocketFactory tls;

    @Inject
    SocketReceiver(Addresses addresses) {
        this(addresses, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    SocketReceiver(Addresses addresses, SSLSocketFactory tls) {
        this.addresses = addresses;
        this.tls = tls;
    }

    @Override
    public Answer post(Post post, Duration timeout) {
        int millis = Math.toIntExact(Math.max(1, timeout.toMillis()));
        try (Exchange exchange = new Exchange(post, addresses, tls, millis)) {
            FutureTask<Answer> task = new FutureTask<>(exchange::run);
            Thread.ofVirtual().name("webhook").start(task);
            return task.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return new Answer.Fault("timeout");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Fault("interrupted");
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
    }
}
