package dev.tradewind.lambda.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.Called;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.testkit.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MetricsTest {
    /** As CloudWatch's "Embedded metric format specification" wants it. */
    @Test
    void aCountIsALineInEmbeddedMetricFormat() {
        Json line = Json.parse(Called.printedBy(() -> new Invocation("r", "c", "Checkout", Instant.MAX).call(() -> {
            Metrics.count("OrdersPlaced", 2);
            return true;
        })));
        assertThat(line.number("/_aws/Timestamp")).isBetween(Instant.now().toEpochMilli() - 60_000, Instant.now().toEpochMilli());
        Json directive = line.at("/_aws/CloudWatchMetrics/0");
        assertThat(directive.text("/Namespace")).isEqualTo("Tradewind");
        assertThat(directive.items("/Dimensions").getFirst().texts("")).containsExactly("Function");
        assertThat(directive.text("/Metrics/0/Name")).isEqualTo("OrdersPlaced");
        assertThat(directive.text("/Metrics/0/Unit")).isEqualTo("Count");
        assertThat(line.text("/Function")).isEqualTo("Checkout");
        assertThat(line.number("/OrdersPlaced")).isEqualTo(2);
    }

    @Test
    void oneIsTheUsualCount() {
        assertThat(Json.parse(Called.printedBy(() -> Metrics.count("MessagesParked"))).number("/MessagesParked")).isEqualTo(1);
    }
}
