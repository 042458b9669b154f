package dev.tradewind.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.testkit.LambdaAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportOrderTest {
    private static final Optional<String> OLDER = Optional.of("older");
    private static final String OLD_MUG = Samples.PRODUCTS + Samples.MUG;
    private static final String NEW_MUG = OLD_MUG.replace("1250", "1300");

    @Test
    void anOlderImportThatGoesOnNeverOverwritesANewerOne() {
        var older = new Catalogue(new StoreCalls().after(1, StoreCalls.STOP));
        Map<String, String> files = Map.of("products.csv", OLD_MUG + Samples.LAMP, "shipping_rates.csv", Samples.SHIPPING,
                "shipping_services.csv", Samples.SERVICES, "discounts.csv", Samples.DISCOUNTS);
        assertThatThrownBy(() -> older.importFiles(files, OLDER)).isInstanceOf(StoreCalls.Stopped.class);
        Catalogue newer = older.beside();
        newer.clock.advance(Duration.ofMinutes(1));
        newer.importFiles(
                Map.of("products.csv", NEW_MUG, "shipping_rates.csv", Samples.SHIPPING.replace("495", "595"), "shipping_services.csv",
                        Samples.SERVICES.replace("9000", "9500"), "discounts.csv",
                        Samples.DISCOUNTS.replace("12.5", "15")),
                Optional.empty());
        var before = newer.goods();

        LambdaAnswer answer = newer.importFiles(files, OLDER);

        assertThat(answer.json().number("/skipped_older")).isEqualTo(5);
        assertThat(newer.product("MUG-1").json().number("/price/amount")).isEqualTo(1300);
        assertThat(newer.product("LAMP.2").status()).isEqualTo(200);
        assertThat(newer.goods()).hasSize(before.size() + 1).containsAll(before);
    }

    @Test
    void anImportOvertakenBetweenReadAndWriteLeavesTheNewerProduct() {
        var newer = new Catalogue();
        var older = newer.beside(new StoreCalls().before(2, () -> {
            newer.clock.advance(Duration.ofMinutes(1));
            assertThat(newer.importCsv("products.csv", NEW_MUG, Optional.empty()).status()).isEqualTo(201);
        }));

        LambdaAnswer answer = older.importCsv("products.csv", OLD_MUG, Optional.empty());

        assertThat(answer.json().number("/skipped_older")).isEqualTo(1);
        assertThat(newer.product("MUG-1").json().number("/price/amount")).isEqualTo(1300);
    }

    @Test
    void aPriceThatAnOlderImportSetBetweenReadAndWriteIsKept() {
        var older = new Catalogue();
        older.importCsv("products.csv", OLD_MUG, Optional.empty());
        older.clock.advance(Duration.ofMinutes(1));
        var stopped = older.beside(new StoreCalls().after(1, StoreCalls.STOP));
        String prices = Samples.PRICES + "MUG-1,EUR,1400\n";
        assertThatThrownBy(() -> stopped.importCsv("prices.csv", prices, OLDER)).isInstanceOf(StoreCalls.Stopped.class);
        older.clock.advance(Duration.ofMinutes(1));
        Catalogue goesOn = older.beside();
        Catalogue newer = older.beside(new StoreCalls().before(2,
                () -> assertThat(goesOn.importCsv("prices.csv", prices, OLDER).json().number("/skipped_older")).isZero()));

        assertThat(newer.importCsv("products.csv", NEW_MUG, Optional.empty()).status()).isEqualTo(201);

        assertThat(newer.product("MUG-1").json().at("/prices"))
                .hasToString("[{\"amount\":1400,\"currency\":\"EUR\"},{\"amount\":1300,\"currency\":\"GBP\"}]");
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        var catalogue = new Catalogue();
        Map<String, String> files = Map.of("products.csv", OLD_MUG, "prices.csv", Samples.PRICES + "MUG-1,JPY,2400\n", "shipping_rates.csv",
                Samples.SHIPPING, "discounts.csv", Samples.DISCOUNTS);
        catalogue.importFiles(files, Optional.empty());
        var before = catalogue.goods();
        catalogue.clock.advance(Duration.ofMinutes(1));

        assertThat(catalogue.importFiles(files, Optional.empty()).status()).isEqualTo(201);

        assertThat(catalogue.goods()).isEqualTo(before);
    }
}
