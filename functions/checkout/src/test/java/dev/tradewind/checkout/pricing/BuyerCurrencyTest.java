package dev.tradewind.checkout.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuyerCurrencyTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "JPY, DE, CH, JPY", // the wish comes first
            "-, JP, CH, JPY", // then the address
            "-, -, CH, CHF", // then the country that the platform names
            "-, -, -, EUR", // then the default
            "-, BG, -, EUR", // Bulgaria is in the euro since 2026
            "-, HR, -, EUR", "-, AQ, CH, CHF", "-, BR, -, EUR"}) // no rate for BRL
    void theCurrencyIsTheFirstOneThatCanBePaidIn(String wish, String address, String country, String expected) {
        Shop shop = Shop.open().wants("MUG", 1);
        shop.wish = Optional.ofNullable(wish);
        shop.contextCountry = Optional.ofNullable(country);
        Optional.ofNullable(address).ifPresent(shop::to);

        assertThat(shop.offer().currency().code()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"HRK, withdrawn", "XAU, not money", "EURO, unknown", "eur, unknown", "CLF, four decimals", "BRL, no current exchange rate",
            "RUB, no current exchange rate"})
    void aWishThatCannotBeFollowedIsAWarning(String wish, String why) {
        Offer offer = Shop.open().wants("MUG", 1).in(wish).to("CH", "standard").offer();

        assertThat(offer.currency().code()).isEqualTo("CHF");
        assertThat(offer.isReady()).isTrue();
        assertThat(offer.messages()).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(Message.Kind.WARNING);
            assertThat(message.code()).isEqualTo("currency_unavailable");
            assertThat(message.path()).contains("$.context.currency");
            assertThat(message.content().toLowerCase(Locale.ROOT)).contains(why).contains("chf");
        });
    }

    @Test
    void staleRatesFallBackToTheCataloguesOwnCurrency() {
        Shop shop = Shop.open().wants("MUG", 1).in("EUR").to("DE", "standard");
        shop.ratesOf = LocalDate.of(2026, 11, 1);
        Offer offer = shop.offer();

        assertThat(offer.currency()).isEqualTo(Shop.GBP);
        assertThat(offer.totals().subtotal()).isEqualTo(Money.of(255, "GBP"));
        assertThat(offer.messages()).extracting(Message::code).containsExactly("currency_unavailable");
    }

    @Test
    void anExplicitPriceNeedsNoRate() {
        Shop shop = Shop.open().sell("TEE", 200, 5, Money.of(1000, "GBP"), Money.of(4900, "BRL")).wants("TEE", 2).in("BRL");
        Offer offer = shop.offer();

        assertThat(offer.currency().code()).isEqualTo("BRL");
        assertThat(offer.totals().subtotal()).isEqualTo(Money.of(9800, "BRL"));
        assertThat(offer.rates()).isEmpty();
    }

    @Test
    void withoutAnyCommonCurrencyTheLinesThatHaveNoPriceSaySo() {
        Shop shop = Shop.open().sell("RIO", 500, CurrencyCode.of("BRL"), 10, 5).wants("RIO", 1).wants("MUG", 1);
        Offer offer = shop.offer();

        assertThat(offer.currency()).isEqualTo(Shop.EUR);
        assertThat(offer.lines().getFirst().unitPrice().isZero()).isTrue();
        assertThat(offer.totals().subtotal()).isEqualTo(Money.of(300, "EUR"));
        assertThat(offer.messages()).extracting(message -> message.code() + message.path().orElse(""))
                .contains("item_unavailable$.line_items[0]");
    }

    @Test
    void everyCountryHasALiveCurrencyOrNone() {
        for (String country : Locale.getISOCountries()) {
            Optional<CurrencyCode> currency = CountryCurrencies.of(new CountryCode(country));
            assertThat(currency.map(CurrencyCode::code)).as(country).isNotEqualTo(Optional.of("BGN"));
            assertThat(currency.isPresent()).as(country).isEqualTo(!country.equals("AQ"));
        }
        assertThat(CountryCurrencies.of(new CountryCode("XK"))).contains(Shop.EUR);
    }
}
