package dev.tradewind.checkout.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.Leg;
import dev.tradewind.checkout.model.ShippingService;
import dev.tradewind.checkout.model.ShippingService.Cold;
import dev.tradewind.checkout.model.ShippingService.Limits;
import dev.tradewind.checkout.model.ShippingService.Mode;
import dev.tradewind.checkout.model.ShippingService.PriceStep;
import dev.tradewind.checkout.model.Size;
import dev.tradewind.checkout.model.TemperatureRange;
import dev.tradewind.checkout.port.ShippingRates;
import dev.tradewind.checkout.port.ShippingRates.Step;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import dev.tradewind.lambda.json.Deflated;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoShippingRatesTest {
    private static final String RATES = """
            {"rates": [{"service": "post", "title": "Post", "countries": ["DE", "FR"], "max_weight_grams": 2000,
             "price": {"amount": 495, "currency": "EUR"}, "min_days": 2, "max_days": 5},
             {"service": "air", "title": "Air", "countries": ["*"], "max_weight_grams": 500,
             "price": {"amount": 1000, "currency": "JPY"}, "min_days": 1, "max_days": 3, "added_later": true}]}""";

    private static final String SERVICES = """
            {"services":[{"service":"air","title":"Air","carrier":"Silver Wing","mode":"third_party","origins":["DE"],
             "destinations":["*"],"max_weight_grams":30000,"max_volume_cm3":120000,"max_length_mm":1200,"volumetric_divisor":5000,
             "steps":[{"up_to_grams":1000,"price_minor":1500},{"up_to_grams":30000,"price_minor":9000}],"currency":"EUR","min_days":2,
             "max_days":4,"handling_days":1,"cold":{"extent":"parcels","min_c":2,"max_c":8},
             "legs":[{"from":"LEJ","to":"JFK","means":"air","carrier":"Silver Wing","hours":11}]},
             {"service":"post","title":"Post","carrier":"Post","mode":"own","origins":["*"],"destinations":["*"],"max_weight_grams":2000,
             "max_volume_cm3":20000,"steps":[{"up_to_grams":2000,"price_minor":495}],"currency":"EUR","min_days":2,"max_days":5,
             "handling_days":0}]}""";

    private final Stored stored = new Stored();
    private final ShippingRates rates = stored.bean(DynamoShippingRates.class);

    @Test
    void readsWhatTheCatalogWrites() {
        store(RATES);

        assertThat(rates.table().steps()).containsExactly(
                new Step("post", "Post", List.of(new CountryCode("DE"), new CountryCode("FR")), 2000, Money.of(495, "EUR"), 2, 5),
                new Step("air", "Air", List.of(), 500, Money.of(1000, "JPY"), 1, 3));
    }

    @Test
    void readsTheServicesBesideThem() {
        store("RATES", RATES);
        store("SERVICES", SERVICES);

        assertThat(rates.table().steps()).hasSize(2);
        assertThat(rates.table().services()).containsExactly(new ShippingService("air", "Air", "Silver Wing", Mode.THIRD_PARTY,
                List.of(new CountryCode("DE")), List.of(), new Limits(new Size(30_000, 120_000), Optional.of(1200L), Optional.of(5000L)),
                List.of(new PriceStep(1000, 1500), new PriceStep(30_000, 9000)), CurrencyCode.of("EUR"), 2, 4,
                Optional.of(new Cold(Cold.Extent.PARCELS, new TemperatureRange(2, 8))),
                List.of(new Leg("LEJ", "JFK", Leg.Means.AIR, "Silver Wing", 11))),
                new ShippingService("post", "Post", "Post", Mode.OWN, List.of(), List.of(),
                        new Limits(new Size(2000, 20_000), Optional.empty(), Optional.empty()), List.of(new PriceStep(2000, 495)),
                        CurrencyCode.of("EUR"), 2, 5, Optional.empty(), List.of()));
        assertThat(stored.ledger.requests()).as("both at once").isEqualTo(1);
    }

    @Test
    void isReadOnceAMinute() {
        store(RATES);
        rates.table().steps();
        store("{\"rates\": []}");
        stored.clock.advance(Duration.ofSeconds(59));
        assertThat(rates.table().steps()).hasSize(2);
        assertThat(stored.ledger.requests()).isEqualTo(1);

        stored.clock.advance(Duration.ofSeconds(1));
        assertThat(rates.table().steps()).isEmpty();
        assertThat(stored.ledger.requests()).isEqualTo(2);
    }

    @Test
    void theFirstImportCountsAtOnce() {
        assertThat(rates.table().steps()).isEmpty();
        store(RATES);
        assertThat(rates.table().steps()).hasSize(2);
    }

    private void store(String body) {
        store("RATES", body);
    }

    private void store(String table, String body) {
        byte[] deflated = Deflated.deflate(body.getBytes(StandardCharsets.UTF_8));
        stored.catalog("SHIPPING", table, Stored.of("body", AttributeValue.fromB(SdkBytes.fromByteArray(deflated)), "import_id", "x"));
    }
}
