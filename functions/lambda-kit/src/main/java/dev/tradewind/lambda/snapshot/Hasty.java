package dev.tradewind.lambda.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * The network before the first event: what fails is not tried again, and after a while nothing is tried. Lambda gives up a copy that is not ready ten
 * seconds after it was restored.
 */
final class Hasty implements SdkHttpClient {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final SdkHttpClient network;
    private final long limit;
    private final long began = System.nanoTime();

    Hasty(SdkHttpClient network) {
        this(network, LIMIT);
    }

    /** @param limit how long anything is tried from now on */
    Hasty(SdkHttpClient network, Duration limit) {
        this.network = network;
        this.limit = limit.toNanos();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        if (System.nanoTime() - began > limit) {
            throw new IllegalStateException("no time left before the first event");
        }
        ExecutableHttpRequest prepared = network.prepareRequest(request);
        return new ExecutableHttpRequest() {
            // The SDK tries again what ends in an IOException.
            @Override
            public HttpExecuteResponse call() {
                try {
                    return prepared.call();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }

            @Override
            public void abort() {
                prepared.abort();
            }
        };
    }

    @Override
    public void close() {
        network.close();
    }
}
