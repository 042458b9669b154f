package dev.tradewind.checkout.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.AppliedDiscount;
import dev.tradewind.checkout.model.DiscountRule;
import dev.tradewind.checkout.model.DiscountRule.Kind;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscountsTest {
    @Test
    void sharesFollowWhatIsLeftOfEachLineAndSumToTheAmount() {
        Offer offer = Shop.open().sell("A", 1000, Shop.GBP, 1, 9).sell("B", 500, Shop.GBP, 1, 9).sell("C", 1, Shop.GBP, 1, 9)
                .percent("THIRD", 3333).wants("A", 1).wants("B", 1).wants("C", 1).in("GBP").codes("third").offer();

        AppliedDiscount discount = offer.discounts().getFirst();
        assertThat(discount.amount()).as("33.33 % of 15.01 = 5.0028…").isEqualTo(gbp(500));
        assertThat(discount.shares()).containsExactly(gbp(333), gbp(167), gbp(0));
        assertThat(offer.totals().discount()).isEqualTo(gbp(500));
        assertThat(offer.lines().getFirst().total()).isEqualTo(gbp(667));
    }

    @Test
    void codesCountInTheOrderSubmitted() {
        Shop first = Shop.open().sell("A", 1000, Shop.GBP, 1, 9).percent("HALF", 5000).amount("TWO", gbp(200)).wants("A", 1).in("GBP");
        assertThat(first.codes("HALF", "TWO").offer().totals().discount()).as("5.00 and 2.00").isEqualTo(gbp(700));

        Shop second = Shop.open().sell("A", 1000, Shop.GBP, 1, 9).percent("HALF", 5000).amount("TWO", gbp(200)).wants("A", 1).in("GBP");
        assertThat(second.codes("TWO", "HALF").offer().totals().discount()).as("2.00 and half of 8.00").isEqualTo(gbp(600));
    }

    @Test
    void nothingIsTakenOffBelowZero() {
        Offer offer = Shop.open().amount("BIG", gbp(99_999)).percent("TEN", 1000).wants("MUG", 1).in("GBP").to("GB", "standard")
                .codes("BIG", "TEN").offer();

        assertThat(offer.totals().discount()).isEqualTo(gbp(255));
        assertThat(offer.totals().total()).as("shipping and its tax").isEqualTo(gbp(360));
        assertThat(offer.messages()).extracting(Message::code).containsExactly("discount_code_combination_disallowed");
        assertThat(offer.isReady()).isTrue();
    }

    @Test
    void rejectedCodesAreWarningsWhereTheyStand() {
        Instant now = Shop.NOW;
        Shop shop = Shop.open().percent("TEN", 1000).rule(window("OLD", Optional.empty(), Optional.of(now)))
                .rule(window("SOON", Optional.of(now.plusSeconds(1)), Optional.empty()))
                .rule(new DiscountRule("RICH", "Rich", Kind.PERCENT, 500, Optional.of(Shop.GBP), 10_000, Optional.empty(),
                        Optional.empty()))
                .wants("MUG", 1).in("GBP").to("GB", "standard").codes("ten", "nope", "TEN ", "old", "soon", "rich");
        Offer offer = shop.offer();

        assertThat(offer.isReady()).isTrue();
        assertThat(offer.messages()).extracting(message -> message.path().orElseThrow() + " " + message.code()).containsExactly(
                "$.discounts.codes[1] discount_code_invalid", "$.discounts.codes[2] discount_code_already_applied",
                "$.discounts.codes[3] discount_code_expired", "$.discounts.codes[4] discount_code_invalid",
                "$.discounts.codes[5] discount_code_minimum_not_met");
        assertThat(offer.discounts()).extracting(AppliedDiscount::code).containsExactly("TEN");
    }

    @Test
    void aWindowIsOpenFromItsFirstInstantUntilItsLast() {
        DiscountRule rule = window("NOW", Optional.of(Shop.NOW), Optional.of(Shop.NOW.plus(Duration.ofNanos(1))));

        assertThat(Shop.open().rule(rule).wants("MUG", 1).in("GBP").codes("NOW").offer().discounts()).hasSize(1);
    }

    @Test
    void amountsAndMinimaOfAnotherCurrencyAreConvertedAtTheOffersRate() {
        DiscountRule rule = new DiscountRule("FIVE", "Five", Kind.AMOUNT, 170, Optional.of(Shop.GBP), 510, Optional.empty(),
                Optional.empty());

        Offer two = Shop.open().rule(rule).wants("MUG", 2).in("EUR").codes("FIVE").offer();
        assertThat(two.discounts().getFirst().amount()).as("1.70 / 0.85").isEqualTo(Money.of(200, "EUR"));
        Offer one = Shop.open().rule(rule).wants("MUG", 1).in("EUR").codes("FIVE").offer();
        assertThat(one.messages()).extracting(Message::code).contains("discount_code_minimum_not_met");
    }

    @Test
    void taxIsOnWhatIsLeft() {
        Offer offer = Shop.open().percent("HALF", 5000).wants("MUG", 2).in("GBP").to("GB", "standard").codes("HALF").offer();

        assertThat(offer.lines().getFirst().tax()).as("20 % of 2.55").isEqualTo(gbp(51));
    }

    private static DiscountRule window(String code, Optional<Instant> from, Optional<Instant> to) {
        return new DiscountRule(code, "Less", Kind.PERCENT, 1000, Optional.empty(), 0, from, to);
    }

    private static Money gbp(long minor) {
        return Money.of(minor, Shop.GBP);
    }
}
