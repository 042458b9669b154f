package dev.tradewind.replay.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradewind.replay.report.Latencies.Figures;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageTest {
    private static final Stage STAGE = new Stage(4, Duration.ofSeconds(20), 80, Map.of(), new Figures(80, 900, 1_400, 1_800, 2_000),
            Map.of(),
            new Waited(16_000_000, 32_000_000, 8_000_000, 1_120));

    /** Four buyers for 20 s are 80 s, of 80 orders: a second each, 0.4 s of it waited for DynamoDB and 0.2 s for an environment. */
    @Test
    void anOrdersTimeIsToldApart() {
        assertThat(STAGE.perSecond()).isEqualTo(4);
        assertThat(STAGE.millis()).isEqualTo(1_000);
        assertThat(STAGE.waitedMillis()).isEqualTo(400);
        assertThat(STAGE.queuedMillis()).isEqualTo(200);
        assertThat(STAGE.ownMillis()).isEqualTo(400);
        assertThat(STAGE.waitedShare()).isEqualTo(0.4, within(1e-9));
        assertThat(STAGE.afterwardsMillis()).isEqualTo(100);
    }

    @Test
    void noOrderIsNoDivision() {
        Stage none = new Stage(4, Duration.ZERO, 0, Map.of(), new Figures(0, 0, 0, 0, 0), Map.of(), new Waited(1, 1, 1, 1));
        assertThat(List.of(none.perSecond(), none.millis(), none.waitedMillis(), none.waitedShare(), none.afterwardsMillis()))
                .containsOnly(0.0);
    }

    @Test
    void onlyTheFunctionThatTakesOrdersKeepsBuyersWaiting() throws IOException {
        var told = new ObjectMapper().readTree(
                """
                        {"CheckoutHttp": {"dynamodb": {"calls": 9, "micros": 5000}, "sqs": {"calls": 1, "micros": 100}, "environment": {"calls": 5, "micros": 80}},
                         "OutboxRelay": {"dynamodb": {"calls": 2, "micros": 700}, "sqs": {"calls": 4, "micros": 900}},
                         "local": {"ses": {"calls": 4, "micros": 900}}}""");
        assertThat(Waited.of(told)).isEqualTo(new Waited(80, 5_000, 700, 9));
        assertThat(Waited.of(told).since(new Waited(30, 4_000, 500, 6))).isEqualTo(new Waited(50, 1_000, 200, 3));
    }

    @Test
    void stolenTimeIsAShareOfAllTime() {
        List<Long> before = List.of(100L, 0L, 50L, 800L, 10L, 0L, 0L, 40L);
        List<Long> after = List.of(150L, 0L, 60L, 810L, 10L, 0L, 0L, 70L);
        assertThat(Machine.stolen(before, after).orElseThrow()).isEqualTo(0.3, within(1e-9));
        assertThat(Machine.others(before, after, Duration.ofMillis(450)).orElseThrow()).as("of 0.6 s we had 0.45").isEqualTo(0.25,
                within(1e-9));
        assertThat(Machine.others(before, before, Duration.ZERO)).isEmpty();
        assertThat(Machine.stolen(before, before)).isEmpty();
        assertThat(Machine.stolen(List.of(), after)).isEmpty();
    }
}
