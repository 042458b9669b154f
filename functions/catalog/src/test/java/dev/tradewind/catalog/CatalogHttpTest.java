package dev.tradewind.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.outbox.Outbox;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.HttpEvent;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CatalogHttpTest {
    private final Catalogue catalogue = new Catalogue();

    @Test
    void anImportedFileBecomesProductsAndAnEvent() {
        LambdaAnswer answer = catalogue.importCsv("products.csv", Samples.PRODUCTS + Samples.MUG + Samples.LAMP, Optional.empty());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().number("/products")).isEqualTo(2);
        assertThat(answer.json().number("/skipped_older")).isZero();
        assertThat(answer.json().text("/stock")).isEqualTo("declared asynchronously");
        assertThat(answer.header("location")).contains("/catalog/imports/" + answer.json().text("/id"));
        assertThat(catalogue.show(answer.header("location").orElseThrow()).json().text("/state")).isEqualTo("finished");
        Json event = Json.parse(Outbox.payload(catalogue.events().getFirst()));
        assertThat(event.text("/import_id")).isEqualTo(answer.json().text("/id"));
        assertThat(event.items("/stock")).extracting(level -> level.text("/sku") + "=" + level.number("/declared")).containsExactly(
                "MUG-1=10",
                "LAMP.2=3");
    }

    @Test
    void theProductItemIsWhatOtherCapabilitiesRead() {
        LambdaAnswer answer = catalogue.importFiles(
                Map.of("products.csv", Samples.PRODUCTS + Samples.MUG, "prices.csv", Samples.PRICES + "MUG-1,JPY,2400\n"),
                Optional.empty());

        assertThat(answer.status()).isEqualTo(201);
        Map<String, AttributeValue> item = Dynamo.embedded().item(catalogue.tables.catalog(), "SKU#MUG-1", "PRODUCT").orElseThrow();
        assertThat(item).containsOnlyKeys("pk", "sk", "title", "merchant_id", "currency", "prices", "hs_code", "origin_country",
                "weight_grams", "import_id");
        assertThat(item.get("title").s()).isEqualTo("Mug, \"white\"");
        assertThat(item.get("currency").s()).isEqualTo("GBP");
        assertThat(item.get("prices").m()).isEqualTo(Map.of("GBP", AttributeValue.fromN("1250"), "JPY", AttributeValue.fromN("2400")));
        assertThat(item.get("hs_code").s()).isEqualTo("691200");
        assertThat(item.get("weight_grams").n()).isEqualTo("400");
        assertThat(item.get("import_id").s()).isEqualTo(answer.json().text("/id"));
    }

    @Test
    void shippingServicesAreOneDeflatedItemBesideTheRates() {
        String file = "service,title,carrier,mode,origins,destinations,max_weight_grams,max_volume_cm3,price_steps,currency,min_days,"
                + "max_days,cold_chain,cold_min_c,cold_max_c,legs\n"
                + "air,Air,Silver Wing,third_party,DE,*,30000,120000,30000=9000,EUR,2,4,all,2,8,BER>JFK air 11h Silver Wing\n";
        assertThat(catalogue.importCsv("shipping_services.csv", file, Optional.empty()).json().number("/shipping_services")).isEqualTo(1);

        Map<String, AttributeValue> item = Dynamo.embedded().item(catalogue.tables.catalog(), "SHIPPING", "SERVICES").orElseThrow();
        String body = new String(Deflated.inflate(item.get("body").b().asByteArray()), StandardCharsets.UTF_8);
        assertThat(Json.parse(body)).isEqualTo(Json.parse("""
                {"services":[{"service":"air","title":"Air","carrier":"Silver Wing","mode":"third_party","origins":["DE"],
                 "destinations":["*"],"max_weight_grams":30000,"max_volume_cm3":120000,
                 "steps":[{"up_to_grams":30000,"price_minor":9000}],"currency":"EUR","min_days":2,"max_days":4,"handling_days":0,
                 "cold":{"extent":"all","min_c":2,"max_c":8},
                 "legs":[{"from":"BER","to":"JFK","means":"air","carrier":"Silver Wing","hours":11}]}]}"""));
        assertThat(Dynamo.embedded().item(catalogue.tables.catalog(), "SHIPPING", "RATES")).isEmpty();
    }

    @Test
    void aProductShowsWhatCarriersKnowOfIt() {
        String file = Samples.PRODUCTS.replace("stock", "stock,length_mm,width_mm,height_mm,cold_chain_min_c,cold_chain_max_c,ships_from")
                + "MUG-1,Mug,acme,1250,GBP,691200,CN,400,10,120,90,100,2,8,NL\n";
        catalogue.importCsv("products.csv", file, Optional.empty());

        assertThat(catalogue.product("MUG-1").json().at("/carriage")).isEqualTo(Json.parse("""
                {"length_mm":120,"width_mm":90,"height_mm":100,"volume_cm3":1080,"cold_chain_min_c":2,"cold_chain_max_c":8,
                 "ships_from":"NL"}"""));
    }

    @Test
    void shippingRatesAreOneDeflatedItem() {
        assertThat(catalogue.importCsv("shipping_rates.csv", Samples.SHIPPING, Optional.empty()).json().number("/shipping_rates"))
                .isEqualTo(3);

        Map<String, AttributeValue> item = Dynamo.embedded().item(catalogue.tables.catalog(), "SHIPPING", "RATES").orElseThrow();
        String body = new String(Deflated.inflate(item.get("body").b().asByteArray()), StandardCharsets.UTF_8);
        Json rates = Json.parse(body);
        assertThat(rates.items("/rates")).hasSize(3);
        assertThat(rates.at("/rates/0")).hasToString("{\"service\":\"post\",\"title\":\"Post\",\"countries\":[\"DE\",\"FR\"],"
                + "\"max_weight_grams\":2000,\"price\":{\"amount\":495,\"currency\":\"EUR\"},\"min_days\":2,\"max_days\":5}");
        assertThat(rates.texts("/rates/2/countries")).containsExactly("*");
    }

    @Test
    void discountsAreItemsByUpperCaseCode() {
        assertThat(catalogue.importCsv("discounts.csv", Samples.DISCOUNTS, Optional.empty()).json().number("/discounts")).isEqualTo(2);

        Map<String, AttributeValue> percent = Dynamo.embedded().item(catalogue.tables.catalog(), "DISCOUNT#WELCOME10", "DISCOUNT")
                .orElseThrow();
        assertThat(percent).doesNotContainKeys("currency", "starts_at", "ends_at");
        assertThat(percent.get("kind").s()).isEqualTo("percent");
        assertThat(percent.get("value").n()).isEqualTo("1250");
        Map<String, AttributeValue> amount = Dynamo.embedded().item(catalogue.tables.catalog(), "DISCOUNT#FIVER", "DISCOUNT").orElseThrow();
        assertThat(amount.get("value").n()).isEqualTo("500");
        assertThat(amount.get("currency").s()).isEqualTo("GBP");
        assertThat(amount.get("min_subtotal_minor").n()).isEqualTo("2000");
        assertThat(amount.get("starts_at").s()).isEqualTo("2026-10-31T23:00:00Z");
        assertThat(amount.get("ends_at").s()).isEqualTo("2027-01-01T00:00:00Z");
    }

    @Test
    void aProductIsPublicAndCached() {
        catalogue.importCsv("products.csv", Samples.PRODUCTS + Samples.LAMP, Optional.empty());

        LambdaAnswer answer = catalogue.product("LAMP.2");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("cache-control")).contains("public, max-age=60");
        assertThat(answer.json().text("/title")).isEqualTo("Lampe à huile");
        assertThat(answer.json().at("/price")).hasToString("{\"amount\":9900,\"currency\":\"EUR\"}");
        assertThat(answer.json().text("/origin_country")).isEqualTo("PT");
        assertThat(catalogue.product("LAMP.3").status()).isEqualTo(404);
        assertThat(catalogue.product("no sku").status()).isEqualTo(404);
    }

    @Test
    void aFaultyFileIsToldWhereAndNothingIsWritten() {
        String faulty = Samples.PRODUCTS + Samples.MUG + "MUG-2,Mug,acme,12.50,HRK,6912,CN,400,10\n";

        LambdaAnswer answer = catalogue.importCsv("products.csv", faulty, Optional.of("k"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().text("/code")).isEqualTo("invalid_import");
        assertThat(answer.json().items("/errors")).extracting(error -> error.text("/pointer") + " " + error.text("/code")).containsExactly(
                "/files/products.csv/3/price_minor not_a_whole_number", "/files/products.csv/3/currency withdrawn_currency",
                "/files/products.csv/3/hs_code invalid_hs_code");
        assertThat(Dynamo.embedded().items(catalogue.tables.catalog())).isEmpty();
        assertThat(catalogue.events()).isEmpty();
    }

    @Test
    void faultsBeyondAHundredAreCounted() {
        String faulty = Samples.PRODUCTS + "MUG-2,Mug,acme,-1,GBP,691200,CN,400,10\n".repeat(90);

        LambdaAnswer answer = catalogue.importCsv("products.csv", faulty, Optional.empty());

        assertThat(answer.json().items("/errors")).hasSize(100);
        assertThat(answer.json().text("/content")).contains("Faults: 179").contains("79 more not");
    }

    @Test
    void aPriceOfAnUnknownProductIsRefused() {
        catalogue.importCsv("products.csv", Samples.PRODUCTS + Samples.MUG, Optional.empty());

        LambdaAnswer answer = catalogue.importCsv("prices.csv", Samples.PRICES + "MUG-1,EUR,1400\nMUG-1,GBP,1\nNONE,EUR,1\n",
                Optional.empty());

        assertThat(answer.json().items("/errors")).extracting(error -> error.text("/pointer") + " " + error.text("/code")).containsExactly(
                "/files/prices.csv/3/currency duplicate_price", "/files/prices.csv/4/sku unknown_sku");
        assertThat(catalogue.product("MUG-1").json().items("/prices")).hasSize(1);
    }

    @Test
    void explicitPricesOutliveAnImportOfProductsAlone() {
        catalogue.importCsv("products.csv", Samples.PRODUCTS + Samples.MUG, Optional.empty());
        assertThat(catalogue.importCsv("prices.csv", Samples.PRICES + "MUG-1,EUR,1400\n", Optional.empty()).status()).isEqualTo(201);

        catalogue.importCsv("products.csv", Samples.PRODUCTS + Samples.MUG.replace("1250", "1300"), Optional.empty());

        assertThat(catalogue.product("MUG-1").json().at("/prices"))
                .hasToString("[{\"amount\":1400,\"currency\":\"EUR\"},{\"amount\":1300,\"currency\":\"GBP\"}]");
    }

    /** Or a price that was given once could never be taken back. */
    @Test
    void pricesBesideProductsReplaceTheExplicitPricesOfThoseProducts() {
        String products = Samples.PRODUCTS + Samples.MUG + Samples.LAMP;
        catalogue.importFiles(
                Map.of("products.csv", products, "prices.csv", Samples.PRICES + "MUG-1,EUR,1400\nMUG-1,JPY,2400\nLAMP.2,GBP,8800\n"),
                Optional.empty());

        catalogue.importFiles(Map.of("products.csv", Samples.PRODUCTS + Samples.MUG, "prices.csv", Samples.PRICES + "MUG-1,JPY,2500\n"),
                Optional.empty());
        assertThat(catalogue.product("MUG-1").json().at("/prices"))
                .hasToString("[{\"amount\":1250,\"currency\":\"GBP\"},{\"amount\":2500,\"currency\":\"JPY\"}]");
        assertThat(catalogue.product("LAMP.2").json().items("/prices")).hasSize(2);

        catalogue.importFiles(Map.of("products.csv", products, "prices.csv", Samples.PRICES + "MUG-1,JPY,2500\n"), Optional.empty());
        assertThat(catalogue.product("MUG-1").json().items("/prices")).hasSize(2);
        assertThat(catalogue.product("LAMP.2").json().items("/prices")).hasSize(1);
    }

    @Test
    void aRequestThatIsNoImportIsRefused() {
        assertThat(catalogue.imports("text/csv", Map.of(), Samples.PRODUCTS, Optional.empty()).json().text("/code")).isEqualTo("missing");
        assertThat(catalogue.imports("application/xml", Map.of(), "<a/>", Optional.empty()).status()).isEqualTo(415);
        assertThat(catalogue.importFiles(Map.of(), Optional.empty()).status()).isEqualTo(400);
        assertThat(catalogue.importFiles(Map.of("stock.csv", "sku\n"), Optional.empty()).json().text("/errors/0/code"))
                .isEqualTo("unknown_file");
        assertThat(catalogue.importCsv("products.csv", " ".repeat(4 * 1024 * 1024 + 1), Optional.empty()).status()).isEqualTo(413);
        assertThat(catalogue.importBytes("products.csv", new byte[]{(byte) 0xC3, (byte) 0x28}).json().text("/code")).isEqualTo("not_utf8");
        assertThat(catalogue.show("/catalog/imports/no-uuid").status()).isEqualTo(404);
        assertThat(catalogue.show("/catalog/imports/01936b9e-0000-7000-8000-000000000000").status()).isEqualTo(404);
    }

    @Test
    void onlyOperatorsImportAndLookImportsUp() {
        HttpEvent merchant = Catalogue.caller("POST /catalog/imports", "merchant").header("content-type", "text/csv")
                .query("file", "products.csv").body(Samples.PRODUCTS + Samples.MUG);
        HttpEvent look = Catalogue.caller("GET /catalog/imports/{id}", "buyer").path("id", "x");

        assertThat(catalogue.call(merchant).status()).isEqualTo(403);
        assertThat(catalogue.call(look).status()).isEqualTo(403);
        assertThat(catalogue.goods()).isEmpty();
    }

    @Test
    void aBase64BodyWithByteOrderMarkAndCrLfIsRead() {
        byte[] body = ("\uFEFF" + (Samples.PRODUCTS + Samples.LAMP).replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);

        assertThat(catalogue.importBytes("products.csv", body).status()).isEqualTo(201);
        assertThat(catalogue.product("LAMP.2").json().text("/title")).isEqualTo("Lampe à huile");
    }
}
