package dev.tradewind.checkout.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.ShippingOption;
import dev.tradewind.checkout.ucp.SampleSessions;
import dev.tradewind.kernel.Money;
import dev.tradewind.lambda.json.Deflated;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StoredParcelsTest {
    private static final String BEFORE_PARCELS = """
            {"id":"standard","title":"Standard","price":"500 EUR","minDays":5,"maxDays":7}""";

    private final StoredBodies bodies = new Stored().bean(StoredBodies.class);

    @Test
    void anOrderKeepsItsParcels() {
        byte[] body = bodies.write(SampleSessions.orderInParcels());

        assertThat(bodies.read(body, Order.class)).isEqualTo(SampleSessions.orderInParcels());
        assertThat(text(body)).contains("\"2 cold 300 1500 0:1\"", "\"LHR FRA AIR 5 Silver Wing\"");
    }

    @Test
    void anOptionOfBeforeThereWereParcelsReadsAsItWasAndIsWrittenAsItWas() {
        ShippingOption before = bodies.read(Deflated.deflate(BEFORE_PARCELS.getBytes(StandardCharsets.UTF_8)), ShippingOption.class);

        assertThat(before).isEqualTo(ShippingOption.plain("standard", "Standard", Money.of(500, "EUR"), 5, 7));
        assertThat(text(bodies.write(before))).isEqualTo(BEFORE_PARCELS);
    }

    private static String text(byte[] body) {
        return new String(Deflated.inflate(body), StandardCharsets.UTF_8);
    }
}
