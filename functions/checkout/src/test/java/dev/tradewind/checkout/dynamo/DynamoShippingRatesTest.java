package dev.tradewind.checkout.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.port.ShippingRates;
import dev.tradewind.checkout.port.ShippingRates.Step;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.Money;
import dev.tradewind.lambda.json.Deflated;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoShippingRatesTest {
    private static final String RATES = """
            {"rates": [{"service": "post", "title": "Post", "countries": ["DE", "FR"], "max_weight_grams": 2000,
             "price": {"amount": 495, "currency": "EUR"}, "min_days": 2, "max_days": 5},
             {"service": "air", "title": "Air", "countries": ["*"], "max_weight_grams": 500,
             "price": {"amount": 1000, "currency": "JPY"}, "min_days": 1, "max_days": 3, "added_later": true}]}""";

    private final Stored stored = new Stored();
    private final ShippingRates rates = stored.bean(DynamoShippingRates.class);

    @Test
    void readsWhatTheCatalogWrites() {
        store(RATES);

        assertThat(rates.steps()).containsExactly(
                new Step("post", "Post", List.of(new CountryCode("DE"), new CountryCode("FR")), 2000, Money.of(495, "EUR"), 2, 5),
                new Step("air", "Air", List.of(), 500, Money.of(1000, "JPY"), 1, 3));
    }

    @Test
    void isReadOnceAMinute() {
        store(RATES);
        rates.steps();
        store("{\"rates\": []}");
        stored.clock.advance(Duration.ofSeconds(59));
        assertThat(rates.steps()).hasSize(2);
        assertThat(stored.ledger.requests()).isEqualTo(1);

        stored.clock.advance(Duration.ofSeconds(1));
        assertThat(rates.steps()).isEmpty();
        assertThat(stored.ledger.requests()).isEqualTo(2);
    }

    @Test
    void theFirstImportCountsAtOnce() {
        assertThat(rates.steps()).isEmpty();
        store(RATES);
        assertThat(rates.steps()).hasSize(2);
    }

    private void store(String body) {
        byte[] deflated = Deflated.deflate(body.getBytes(StandardCharsets.UTF_8));
        stored.catalog("SHIPPING", "RATES", Stored.of("body", AttributeValue.fromB(SdkBytes.fromByteArray(deflated)), "import_id", "x"));
    }
}
