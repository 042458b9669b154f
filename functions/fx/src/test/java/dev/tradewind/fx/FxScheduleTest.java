package dev.tradewind.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import dev.tradewind.fx.ecb.EcbFiles;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The function from the schedule's input to the items, over real HTTP. */
final class FxScheduleTest {

    private final Dynamo dynamo = Dynamo.embedded();

    private final FixedClock clock = FixedClock.at("2026-11-20T15:05:00Z");

    private final Map<String, String> environment = new HashMap<>(dynamo.tables().environment());

    @Test
    void aSecondRunChangesNothing() throws IOException {
        HttpServer ecb = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ecb.createContext("/daily.xml", exchange -> {
            byte[] file = EcbFiles.DAILY.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file);
            exchange.close();
        });
        ecb.start();
        try {
            environment.put("ECB_URL", "http://localhost:%d/daily.xml".formatted(ecb.getAddress().getPort()));
            LambdaCall function = function();
            assertThat(run(function).number("/imported")).isEqualTo(1);
            List<Map<String, AttributeValue>> items = dynamo.items(environment.get("RATES_TABLE"));
            assertThat(items).hasSize(1);
            clock.advance(Duration.ofMinutes(20));
            assertThat(run(function).number("/unchanged")).isEqualTo(1);
            assertThat(dynamo.items(environment.get("RATES_TABLE"))).isEqualTo(items);
        } finally {
            ecb.stop(0);
        }
    }

    @Test
    void anAddressThatIsNoneStopsTheStart() {
        environment.put("ECB_URL", "file:///etc/hostname");
        assertThat(catchThrowable(this::function)).hasMessageContaining("ECB_URL");
    }

    private LambdaCall function() {
        return LambdaCall.on(new FxSchedule(FunctionBeans.with(environment, clock, dynamo.client())));
    }

    private static Json run(LambdaCall function) {
        return function.send(Events.scheduleInput("{\"work\": \"refresh-rates\"}")).raw();
    }
}
