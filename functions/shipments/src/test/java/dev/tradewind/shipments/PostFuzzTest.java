package dev.tradewind.shipments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.shipments.webhooks.Ingress;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaCall;
import dev.tradewind.testkit.Sqs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** Whatever a source signs and posts is refused, or lies in the queue byte for byte and comes to an end behind it. */
class PostFuzzTest {
    private static final int RUNS = 50;
    private static final int KILO = 1024;
    private final Newest queue = new Newest();
    private final FixedClock clock = FixedClock.at("2026-11-22T12:00:00Z");
    private final Ingress ingress = new Ingress(clock, queue);

    @ParameterizedTest
    @CsvSource({"standard,tracked", "easypost,tracker-updated", "shippo,track-updated", "aftership,tracking-update", "17track,updated",
            "ups,delivered", "dhl,unified", "fedex,track-result"})
    void whatIsAcknowledgedIsNotLostAndNothingBreaks(String source, String fixture) throws IOException {
        byte[] body = PostFuzzTest.class.getResourceAsStream("/carriers/" + source + "/" + fixture + ".json").readAllBytes();
        String parked = Sqs.embedded().createQueue("parked");
        LambdaCall consumer = consumer(parked);
        var statuses = new TreeSet<Integer>();
        int taken = 0;
        for (byte[] odd : odd(body, source.hashCode())) {
            queue.newest = null;
            int status = ingress.post(source, odd);
            statuses.add(status);
            if (status == 200) {
                taken++;
                assertThat(Deflated.inflate(Base64.getDecoder().decode(Json.parse(queue.newest).text("/body")))).isEqualTo(odd);
                assertThat(consumer.send(Events.sqs("tradewind-test-carriers").message(queue.newest)).batchItemFailures()).isEmpty();
            } else {
                assertThat(queue.newest).as("refused and yet in the queue").isNull();
            }
        }
        assertThat(statuses).isSubsetOf(200, 400, 413).contains(200, 400, 413);
        assertThat(taken).isGreaterThan(5);
    }

    @Test
    void postsLeaveNothingBehindInMemory() {
        byte[] body = ("{\"filler\":\"" + "x".repeat(100 * KILO) + "\"}").getBytes(UTF_8);
        post(body, 100);
        long before = used();
        post(body, 500);
        assertThat(used() - before).as("of some 25 MB that were taken").isLessThan(8L * KILO * KILO);
    }

    private void post(byte[] body, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(ingress.post("easypost", i % 2 == 0 ? body : new byte[]{'{'})).isEqualTo(i % 2 == 0 ? 200 : 400);
        }
    }

    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }

    private static List<byte[]> odd(byte[] body, int seed) {
        var random = new Random(seed);
        String text = new String(body, UTF_8);
        String inner = text.strip().substring(1);
        List<byte[]> all = new ArrayList<>(List.of(body, new byte[0], "null".getBytes(UTF_8), "[".repeat(50_000).getBytes(UTF_8),
                ("{\"a\":" + "[".repeat(60) + "]".repeat(60) + "," + inner).getBytes(UTF_8), text.getBytes(StandardCharsets.UTF_16),
                text.getBytes(StandardCharsets.UTF_16LE), ("\uFEFF" + text).getBytes(UTF_8), (text + text).getBytes(UTF_8),
                ("{\"event\":1,\"event\":2," + inner).getBytes(UTF_8), ("{\"a\":1e999999999," + inner).getBytes(UTF_8),
                ("{\"a\":1e99999999999," + inner).getBytes(UTF_8), ("{\"a\":1e-2147483648," + inner).getBytes(UTF_8),
                text.replaceFirst("\"status\"", "\"celsius\":100e2147483647,\"status\"").getBytes(UTF_8),
                ("{\"a\":\"" + "x".repeat(200 * KILO) + "\"," + inner).getBytes(UTF_8),
                ("{\"a\":\"" + "x".repeat(300 * KILO) + "\"," + inner).getBytes(UTF_8), ("{\"a\":\"\\u0000\"," + inner).getBytes(UTF_8)));
        for (int run = 0; run < RUNS; run++) {
            byte[] changed = java.util.Arrays.copyOf(body, random.nextInt(4) == 0 ? random.nextInt(body.length) : body.length);
            for (int hits = random.nextInt(3); hits >= 0 && changed.length > 0; hits--) {
                changed[random.nextInt(changed.length)] = (byte) (random.nextBoolean() ? 'a' + random.nextInt(26) : random.nextInt(256));
            }
            all.add(changed);
        }
        return all;
    }

    private LambdaCall consumer(String parked) {
        Dynamo dynamo = Dynamo.embedded();
        Map<String, String> environment = new HashMap<>(dynamo.tables().environment());
        environment.putAll(Map.of("PARKED_QUEUE", parked, "LANES", "*-*=P5D/P21D/P10D"));
        return LambdaCall.on(new ShipmentsEvents(FunctionBeans.with(environment, clock, dynamo.client(), Sqs.embedded().client())));
    }

    /** A queue that keeps what came last. */
    private static final class Newest implements SqsClient {
        private String newest;

        @Override
        public SendMessageResponse sendMessage(SendMessageRequest request) {
            newest = request.messageBody();
            return SendMessageResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {}
    }
}
