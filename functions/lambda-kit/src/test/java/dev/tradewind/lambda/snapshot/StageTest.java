package dev.tradewind.lambda.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tradewind.kernel.IdSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

class StageTest {
    private static final Instant ONCE = Instant.parse("2026-11-20T10:00:00Z");
    private static final Line PUT = new Line("DynamoDB_20120810.PutItem", "{\"put\":1}".getBytes(UTF_8));
    private static final Line GET = new Line("DynamoDB_20120810.GetItem", "{\"got\":1}".getBytes(UTF_8));

    private final List<String> wentOut = new ArrayList<>();
    private int made;
    private final Stage stage = new Stage(Network::new, Network::new, () -> credentials(++made));
    private final Prompter prompter = new Prompter(new Scene(ONCE, new byte[0], List.of(GET, PUT)));

    @AfterEach
    void end() {
        stage.ends();
    }

    @Test
    void nothingOfARehearsalGoesOut() throws IOException {
        stage.plays(prompter);
        assertThat(sent(PUT.operation())).isEqualTo("{\"put\":1}");
        assertThat(sent("AmazonSQS.SendMessage")).as("not in the script").isEqualTo("{}");
        assertThat(wentOut).isEmpty();
        assertThat(prompter.saidAll()).as("the first line was left out").isFalse();
        stage.opens();
        assertThat(stage.unvisited()).containsExactly(URI.create("https://dynamodb.us-east-1.amazonaws.com:443/"));
    }

    @Test
    void whatWasAskedNeedsNoKnock() throws IOException {
        stage.plays(prompter);
        sent(GET.operation());
        stage.opens();
        sent(GET.operation());
        assertThat(stage.unvisited()).isEmpty();
        stage.opens();
        assertThat(stage.unvisited()).as("by a new copy").hasSize(1);
        assertThat(stage.unvisited()).as("once").isEmpty();
    }

    @Test
    void whatIsDoneInHasteTakesAClientOfItsOwn() throws IOException {
        sent(GET.operation());
        stage.opensFor(() -> assertThatCode(() -> sent(GET.operation())).doesNotThrowAnyException());
        sent(GET.operation());
        assertThat(wentOut).as("before, in haste, and after").doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void timeStandsStillInARehearsalAndGoesOnAfterwards() {
        stage.plays(prompter);
        assertThat(bean(Clock.class).instant()).isEqualTo(ONCE);
        stage.opens();
        assertThat(bean(Clock.class).instant()).isAfter(ONCE.plus(Duration.ofHours(1)));
    }

    @Test
    void idsAreCountedInARehearsalAndRandomAfterwards() {
        stage.plays(prompter);
        assertThat(bean(IdSource.class).random(16)).isEqualTo(new byte[16]);
        assertThat(bean(IdSource.class).uuid7().version()).isEqualTo(7);
        stage.opens();
        assertThat(Stream.generate(() -> bean(IdSource.class).quoteId()).limit(100)).doesNotHaveDuplicates();
        assertThat(bean(IdSource.class).uuid7().toString()).isGreaterThan("019ab000");
    }

    @Test
    void theGeneratorIsUsedInARehearsalAndNobodyGetsWhatItDraws() {
        Drawing drawing = new Drawing();
        StageIds ids = new StageIds(stage, drawing);
        stage.plays(prompter);
        assertThat(ids.random(16)).isEqualTo(new byte[16]);
        assertThat(ids.uuid7()).isNotEqualTo(Drawing.DRAWN);
        assertThat(drawing.drawn).isEqualTo(2);
        stage.opens();
        assertThat(ids.random(16)).hasSize(16);
        assertThat(ids.uuid7().version()).isEqualTo(7);
        assertThat(drawing.drawn).as("when the stage is open").isEqualTo(2);
    }

    /** As DynamoDB's have: the SDK reads those in another way. */
    @Test
    void answersOfTablesHaveAChecksumAndThoseOfQueuesHaveNone() throws IOException {
        stage.plays(prompter);
        CRC32 crc = new CRC32();
        crc.update(PUT.body());
        assertThat(answered(PUT.operation()).httpResponse().firstMatchingHeader("x-amz-crc32")).contains(Long.toString(crc.getValue()));
        assertThat(answered("AmazonSQS.SendMessage").httpResponse().firstMatchingHeader("x-amz-crc32")).isEmpty();
    }

    @Test
    void eachCopyHasCredentialsAndAClientOfItsOwn() throws IOException {
        stage.plays(prompter);
        assertThat(key()).isEqualTo("rehearsal");
        assertThat(made).isZero();
        sent(GET.operation());
        stage.opens();
        assertThat(List.of(key(), key())).containsExactly("key-1", "key-1");
        sent(GET.operation());
        stage.opens();
        assertThat(key()).isEqualTo("key-2");
        sent(GET.operation());
        assertThat(wentOut).doesNotHaveDuplicates().hasSize(2);
    }

    /** What the JDK draws from for {@code UUID.randomUUID()}: any other generator would go on in every copy where the snapshot was taken. */
    @Test
    void theGeneratorOfTheJdkReadsTheKernels() {
        assertThat(new SecureRandom().getAlgorithm()).isIn("NativePRNG", "Windows-PRNG");
    }

    @Test
    void aScriptNamesTheTablesOfTheFunction() {
        Script script = Script.of(StageTest.class, Map.of("RATES_TABLE", "my-rates"));
        assertThat(script.scenes()).singleElement().satisfies(scene -> {
            assertThat(scene.at()).isEqualTo(ONCE);
            assertThat(new String(scene.event(), UTF_8)).isEqualTo("{\"work\":\"x\"}");
            assertThat(scene.lines()).singleElement().satisfies(line -> assertThat(new String(line.body(), UTF_8)).contains("my-rates"));
        });
        assertThat(Script.of(Line.class, Map.of()).scenes()).as("without a script").isEmpty();
    }

    private String key() {
        return bean(AwsCredentialsProvider.class).resolveCredentials().accessKeyId();
    }

    private <T> T bean(Class<T> type) {
        return Stream.of(stage.beans()).filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private String sent(String operation) throws IOException {
        return new String(answered(operation).responseBody().orElseThrow().readAllBytes(), UTF_8);
    }

    private HttpExecuteResponse answered(String operation) throws IOException {
        SdkHttpRequest request = SdkHttpRequest.builder().method(SdkHttpMethod.POST)
                .uri(URI.create("https://dynamodb.us-east-1.amazonaws.com/")).putHeader("X-Amz-Target", operation).build();
        HttpExecuteRequest sent = HttpExecuteRequest.builder().request(request)
                .contentStreamProvider(() -> new ByteArrayInputStream(new byte[9000])).build();
        return bean(SdkHttpClient.class).prepareRequest(sent).call();
    }

    private static AwsCredentialsProvider credentials(int number) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("key-" + number, "secret"));
    }

    /** Draws what is easily told from what is counted. */
    private static final class Drawing implements IdSource {
        static final UUID DRAWN = new UUID(-1, -1);

        private int drawn;

        @Override
        public byte[] random(int count) {
            drawn++;
            byte[] bytes = new byte[count];
            Arrays.fill(bytes, (byte) -1);
            return bytes;
        }

        @Override
        public UUID uuid7() {
            drawn++;
            return DRAWN;
        }
    }

    /** What leads out; each client tells itself apart. Who stays on this machine does not go out. */
    private final class Network implements SdkHttpClient {
        private final SdkHttpClient loopback = UrlConnectionHttpClient.create();

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            if (request.httpRequest().host().equals("127.0.0.1")) {
                return loopback.prepareRequest(request);
            }
            wentOut.add(System.identityHashCode(this) + " " + request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse(""));
            return new Far();
        }

        @Override
        public void close() {
            loopback.close();
        }
    }

    private static final class Far implements ExecutableHttpRequest {
        @Override
        public HttpExecuteResponse call() {
            return HttpExecuteResponse.builder().response(SdkHttpResponse.builder().statusCode(200).build())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream("{}".getBytes(UTF_8)))).build();
        }

        @Override
        public void abort() {
            throw new UnsupportedOperationException("nothing takes long here");
        }
    }
}
