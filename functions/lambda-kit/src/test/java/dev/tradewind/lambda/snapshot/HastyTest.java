package dev.tradewind.lambda.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The SDK's own client over a network that never answers. */
class HastyTest {
    private final Silent silent = new Silent();

    @Test
    void whatFailsIsNotTriedAgain() {
        ask(new Hasty(silent));
        assertThat(silent.tries).isEqualTo(1);
    }

    @Test
    void otherwiseItWouldBe() {
        ask(silent);
        assertThat(silent.tries).isGreaterThan(1);
    }

    @Test
    void afterAWhileNothingIsTried() {
        ask(new Hasty(silent, Duration.ofNanos(1)));
        assertThat(silent.tries).isZero();
    }

    private static void ask(SdkHttpClient network) {
        try (DynamoDbClient tables = DynamoDbClient.builder().httpClient(network).credentialsProvider(AnonymousCredentialsProvider.create())
                .region(Region.US_EAST_1).endpointOverride(URI.create("http://nowhere.invalid")).build()) {
            assertThatThrownBy(tables::listTables).isInstanceOf(RuntimeException.class);
        }
    }

    private static final class Silent implements SdkHttpClient {
        private int tries;

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    tries++;
                    throw new SocketTimeoutException("no answer");
                }

                @Override
                public void abort() {
                    throw new UnsupportedOperationException("nothing takes long here");
                }
            };
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
