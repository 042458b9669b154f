package dev.tradewind.checkout.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.OfferLine;
import dev.tradewind.checkout.model.ShippingOption;
import dev.tradewind.checkout.model.Totals;
import dev.tradewind.kernel.Money;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OfferTotalsTest {
    @Test
    void everythingThatIsChosenIsReadyToBuy() {
        Offer offer = Shop.open().wants("MUG", 3).in("GBP").to("GB", "standard").offer();

        assertThat(offer.messages()).isEmpty();
        assertThat(offer.isReady()).isTrue();
        assertThat(offer.totals()).isEqualTo(new Totals(gbp(765), gbp(0), gbp(300), gbp(153 + 60)));
        assertThat(offer.totals().total()).isEqualTo(gbp(1278));
        assertThat(offer.option()).contains("standard");
        assertThat(offer.rates()).isEmpty();
        assertThat(offer.validUntil()).isEqualTo(Shop.NOW.plus(Duration.ofMinutes(30)));
    }

    @Test
    void trap17_theConvertedUnitPriceIsRoundedOnceAndMultipliedExactly() {
        Offer offer = Shop.open().wants("MUG", 5).in("EUR").to("DE", "standard").offer();

        OfferLine line = offer.lines().getFirst();
        assertThat(line.unitPrice()).as("2.55 / 0.85").isEqualTo(Money.of(300, "EUR"));
        assertThat(line.subtotal()).isEqualTo(Money.of(1500, "EUR"));
        assertThat(line.cataloguePrice()).isEqualTo(gbp(255));
        assertThat(offer.totals().shipping()).as("8.00 / 0.85 = 9.4117…").isEqualTo(Money.of(941, "EUR"));
        assertThat(offer.totals().total()).as("15.00 + 9.41 + 2.85 + 1.79").isEqualTo(Money.of(2905, "EUR"));
        assertThat(offer.rates()).singleElement().satisfies(rate -> {
            assertThat(rate.midRate()).isEqualTo("0.85");
            assertThat(rate.from()).isEqualTo(Shop.GBP);
            assertThat(rate.lock()).isEmpty();
        });
        assertThat(offer.validUntil()).isEqualTo(Shop.NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void trap16_minorUnitsFollowTheCurrencyNotTheNumberHundred() {
        Offer yen = Shop.open().wants("MUG", 1).in("JPY").to("JP", "standard").offer();
        assertThat(yen.lines().getFirst().unitPrice()).as("2.55 × 160 / 0.85").isEqualTo(Money.of(480, "JPY"));

        Offer dinar = Shop.open().wants("MUG", 1).in("KWD").to("KW", "standard").offer();
        assertThat(dinar.lines().getFirst().unitPrice()).as("2.55 × 0.34 / 0.85").isEqualTo(Money.of(1020, "KWD"));
        assertThat(dinar.totals().shipping()).isEqualTo(Money.of(3200, "KWD"));
    }

    @Test
    void trap18_taxIsRoundedPerLineAndTheSumIsTheTotal() {
        Shop shop = Shop.open().sell("PIN", 33, Shop.GBP, 1, 100).wants("PIN", 1).wants("PIN", 1).wants("PIN", 1);
        Offer offer = shop.in("GBP").to("DE", "standard").offer();

        assertThat(offer.lines()).extracting(OfferLine::tax).as("0.33 × 19 % = 0.0627").containsOnly(gbp(6));
        assertThat(offer.totals().tax()).as("3 × 0.06 and 8.00 × 19 %").isEqualTo(gbp(18 + 152));
    }

    @Test
    void trap1_linesOfOneSkuShareItsStock() {
        Offer offer = Shop.open().sell("LAST", 100, Shop.GBP, 10, 3).wants("LAST", 2).wants("MUG", 1).wants("LAST", 2).in("GBP")
                .to("GB", "standard").offer();

        assertThat(offer.messages()).extracting(Message::code).containsExactly("out_of_stock", "out_of_stock");
        assertThat(offer.messages()).extracting(message -> message.path().orElseThrow()).containsExactly("$.line_items[0]",
                "$.line_items[2]");
        assertThat(offer.messages().getFirst().content()).contains("3 left");
        assertThat(offer.isReady()).isFalse();
    }

    @Test
    void unknownSkusAreShownAtNothing() {
        Offer offer = Shop.open().wants("GHOST", 2).wants("MUG", 1).in("GBP").to("GB", "standard").offer();

        assertThat(offer.lines().getFirst().title()).isEqualTo("GHOST");
        assertThat(offer.lines().getFirst().subtotal()).isEqualTo(gbp(0));
        assertThat(offer.totals().subtotal()).isEqualTo(gbp(255));
        assertThat(offer.messages()).singleElement().isEqualTo(
                Message.recoverable("item_unavailable", "$.line_items[0]", "There is no product GHOST."));
    }

    @Test
    void sumsBeyondTheLimitAreToldAndNeverOverflow() {
        Shop shop = Shop.open().sell("GOLD", Money.MAX_INPUT, Shop.GBP, 1, 20_000).wants("GOLD", 9_999).wants("GOLD", 1).wants("MUG", 1);
        Offer offer = shop.in("GBP").to("GB", "standard").offer();

        assertThat(offer.messages()).extracting(Message::code).contains("amount_too_large");
        assertThat(offer.isReady()).isFalse();
        assertThat(offer.totals().subtotal().isWithinInputLimit()).isTrue();
        assertThat(offer.catalogueSubtotals()).allMatch(Money::isWithinInputLimit);
    }

    @Test
    void totalsAboveTheLimitAreAnErrorOfTheirOwn() {
        Offer offer = Shop.open().sell("GOLD", Money.MAX_INPUT, Shop.GBP, 1, 1).wants("GOLD", 1).in("GBP").to("GB", "standard").offer();

        assertThat(offer.messages()).extracting(message -> message.path().orElseThrow()).containsExactly("$.totals");
    }

    @Test
    void countriesWithoutAKnownRateAreNotTaxedAndTheBuyerIsTold() {
        Offer offer = Shop.open().wants("MUG", 1).in("GBP").to("BR", "standard").offer();

        assertThat(offer.totals().tax()).isEqualTo(gbp(0));
        assertThat(offer.messages()).extracting(Message::code).containsExactly("import_charges_may_apply");
        assertThat(offer.isReady()).as("a warning does not stand in the way").isTrue();
    }

    @Test
    void theSameWishAtTheSameMomentHasTheSamePrice() {
        Shop shop = Shop.open().percent("TEN", 1000).wants("MUG", 3).in("CHF").codes("ten").to("CH", "express");

        assertThat(shop.offer()).isEqualTo(shop.offer());
    }

    @Test
    void optionsComeCheapestFirst() {
        Offer offer = Shop.open().wants("MUG", 1).in("GBP").to("DE").offer();

        assertThat(offer.options()).extracting(ShippingOption::id).containsExactly("standard", "express");
    }

    private static Money gbp(long minor) {
        return Money.of(minor, Shop.GBP);
    }
}
