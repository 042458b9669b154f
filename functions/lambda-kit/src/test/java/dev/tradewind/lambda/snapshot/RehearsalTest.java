package dev.tradewind.lambda.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.tradewind.lambda.Called;
import dev.tradewind.lambda.ReadAhead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** A function that asks for one line, and says what it is told to. */
class RehearsalTest {
    private static final String INCOMPLETE = "rehearsal_incomplete";
    private static final String NOT_READY = "not_ready_after_restore";

    private final Stage stage = new Stage(UrlConnectionHttpClient::create, UrlConnectionHttpClient::create,
            AnonymousCredentialsProvider::create);
    private final Played function = new Played();
    private final List<ReadAhead> kept = new ArrayList<>();
    private final Rehearsal rehearsal = new Rehearsal(function, stage, Map.of(), () -> kept);

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{\"statusCode\":409}", "{\"batchItemFailures\":[]}"})
    void oneThatEndsWellIsNotSpokenOf(String answer) {
        function.answer = answer;
        assertThat(rehearsed()).isEmpty();
        assertThat(function.times).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"statusCode\":500}", "{\"statusCode\":503}", "{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}"})
    void oneThatFailsIsSpokenOf(String answer) {
        function.answer = answer;
        assertThat(rehearsed()).contains(INCOMPLETE);
    }

    @Test
    void soIsOneThatDoesNotAskForWhatItDid() {
        function.asks = false;
        assertThat(rehearsed()).contains(INCOMPLETE);
    }

    @Test
    void whatAFunctionThrowsDoesNotKeepItFromStarting() {
        for (Throwable thrown : List.of(new IllegalStateException("x"), new NoClassDefFoundError("x"), new IOException("x"))) {
            function.thrown = thrown;
            assertThat(rehearsed()).contains(INCOMPLETE);
        }
    }

    @Test
    void whatIsKeptIsReadAfterARestore() {
        List<String> read = new ArrayList<>();
        kept.add(() -> read.add("rates"));
        assertThat(restored()).isEmpty();
        assertThat(read).containsExactly("rates");
    }

    @Test
    void whatCannotBeReadIsLeftToTheFirstEvent() {
        kept.add(() -> {
            throw new IllegalStateException("no rates");
        });
        assertThat(restored()).contains(NOT_READY).doesNotContain("no rates");
    }

    private String rehearsed() {
        return Called.printedBy(() -> rehearsal.beforeCheckpoint(null));
    }

    private String restored() {
        return Called.printedBy(() -> rehearsal.afterRestore(null));
    }

    private final class Played implements RequestStreamHandler {
        private final SdkHttpClient network = Stream.of(stage.beans()).filter(SdkHttpClient.class::isInstance)
                .map(SdkHttpClient.class::cast)
                .findFirst().orElseThrow();
        private String answer = "";
        private boolean asks = true;
        private Throwable thrown;
        private int times;

        @Override
        public void handleRequest(InputStream event, OutputStream out, Context context) throws IOException {
            times++;
            System.out.println("a line that nobody shall read");
            switch (thrown) {
                case null -> out.write(answer.getBytes(UTF_8));
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                default -> throw (Error) thrown;
            }
            if (asks) {
                ask();
            }
        }

        private void ask() throws IOException {
            SdkHttpRequest request = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(URI.create("http://127.0.0.1:1/"))
                    .putHeader("X-Amz-Target", "DynamoDB_20120810.GetItem").build();
            network.prepareRequest(HttpExecuteRequest.builder().request(request).build()).call();
        }
    }
}
