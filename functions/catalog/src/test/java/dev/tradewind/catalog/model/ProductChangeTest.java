package dev.tradewind.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.Sku;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProductChangeTest {
    private static final CurrencyCode GBP = CurrencyCode.of("GBP");
    private static final CurrencyCode EUR = CurrencyCode.of("EUR");
    private static final CurrencyCode JPY = CurrencyCode.of("JPY");

    private static Product product(CurrencyCode base, Map<CurrencyCode, Long> prices) {
        return new Product(new Sku("M"), "Mug", new MerchantId("acme"), base, new TreeMap<>(prices), "691200", new CountryCode("CN"), 400,
                Carriage.UNKNOWN);
    }

    @Test
    void aListingKeepsExplicitPricesOfEarlierImports() {
        Product stored = product(GBP, Map.of(GBP, 100L, EUR, 120L, JPY, 2400L));

        Product after = new ProductChange.Listing(product(GBP, Map.of(GBP, 110L))).after(Optional.of(stored)).orElseThrow();

        assertThat(after.prices()).isEqualTo(Map.of(GBP, 110L, EUR, 120L, JPY, 2400L));
    }

    @Test
    void aPricedListingWithdrawsExplicitPricesThatItDoesNotName() {
        Product stored = product(GBP, Map.of(GBP, 100L, EUR, 120L, JPY, 2400L));
        Product listed = product(GBP, Map.of(GBP, 110L, EUR, 130L));

        assertThat(new ProductChange.PricedListing(listed).after(Optional.of(stored))).contains(listed);
        assertThat(new ProductChange.PricedListing(listed).after(Optional.empty())).contains(listed);
    }

    @Test
    void aListingInAnotherBaseCurrencyDropsTheOldBasePrice() {
        Product stored = product(GBP, Map.of(GBP, 100L, EUR, 120L, JPY, 2400L));

        Product after = new ProductChange.Listing(product(EUR, Map.of(EUR, 150L))).after(Optional.of(stored)).orElseThrow();

        assertThat(after.currency()).isEqualTo(EUR);
        assertThat(after.prices()).isEqualTo(Map.of(EUR, 150L, JPY, 2400L));
    }

    @Test
    void aRepricingChangesNothingButThePricesItNames() {
        Product stored = product(GBP, Map.of(GBP, 100L, EUR, 120L));

        var repricing = new ProductChange.Repricing(new Sku("M"), Map.of(JPY, 2500L));

        assertThat(repricing.after(Optional.of(stored))).contains(product(GBP, Map.of(GBP, 100L, EUR, 120L, JPY, 2500L)));
        assertThat(repricing.after(Optional.empty())).isEmpty();
    }
}
