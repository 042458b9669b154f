package dev.tradewind.checkout.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.AppliedDiscount;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.OfferLine;
import dev.tradewind.checkout.model.Totals;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import dev.tradewind.testkit.Seeded;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts of every offer, in currencies of 0, 2 and 3 decimals. */
class OfferPropertiesTest {
    private static final List<String> COUNTRIES = List.of("GB", "DE", "JP", "CH", "KW", "BR");
    private static final List<String> CODES = List.of("TENTH", "third", "FIVER", "YEN", "ALL", "GHOST", "tenth");

    @ParameterizedTest
    @ValueSource(strings = {"JPY", "EUR", "KWD", "GBP", "CHF"})
    void trap17_trap18_totalsAddUpToTheMinorUnit(String currency) {
        Seeded.forAll(300, random -> {
            Offer offer = shop(random).in(currency).offer();
            Totals totals = offer.totals();
            CurrencyCode in = offer.currency();

            assertThat(in.code()).isEqualTo(currency);
            assertThat(totals.subtotal()).isEqualTo(Money.sum(in, offer.lines().stream().map(OfferLine::subtotal).toList()));
            assertThat(totals.discount()).isEqualTo(Money.sum(in, offer.discounts().stream().map(AppliedDiscount::amount).toList()))
                    .isEqualTo(Money.sum(in, offer.lines().stream().map(OfferLine::discount).toList()));
            Money taxOfGoods = Money.sum(in, offer.lines().stream().map(OfferLine::tax).toList());
            Money lines = Money.sum(in, offer.lines().stream().map(OfferLine::total).toList());
            Money taxOfShipping = totals.tax().minus(taxOfGoods);
            assertThat(totals.total()).isEqualTo(lines.plus(taxOfGoods).plus(totals.shipping()).plus(taxOfShipping));
            assertThat(offer.discounts()).allSatisfy(discount -> {
                assertThat(discount.amount().isPositive()).isTrue();
                assertThat(Money.sum(in, discount.shares())).isEqualTo(discount.amount());
            });
            assertThat(Stream.concat(
                    Stream.of(totals.subtotal(), totals.discount(), totals.shipping(), totals.tax(), totals.total(), taxOfShipping),
                    offer.lines().stream().flatMap(line -> Stream.of(line.unitPrice(), line.discount(), line.tax(), line.total()))))
                    .noneMatch(
                            Money::isNegative);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPY", "EUR", "KWD"})
    void trap16_unitPriceTimesQuantityIsTheLineExactly(String currency) {
        Seeded.forAll(200, random -> {
            Offer offer = shop(random).in(currency).offer();
            assertThat(offer.lines()).allSatisfy(line -> {
                assertThat(line.subtotal().minor()).isEqualTo(line.unitPrice().minor() * line.quantity());
                assertThat(line.unitPrice().isZero()).isEqualTo(line.cataloguePrice().isZero());
            });
        });
    }

    private static Shop shop(Random random) {
        Shop shop = Shop.open().percent("TENTH", 1000).percent("THIRD", 3333).amount("FIVER", Money.of(500, "GBP"))
                .amount("YEN", Money.of(777, "JPY")).percent("ALL", 10_000);
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            shop.sell("P" + i, 1 + random.nextInt(100_000), random.nextBoolean() ? Shop.GBP : Shop.EUR, random.nextInt(300),
                    random.nextInt(20));
            shop.wants(random.nextInt(10) == 0 ? "GHOST" : "P" + i, 1 + random.nextInt(12));
        }
        shop.codes(random.ints(random.nextInt(4), 0, CODES.size()).mapToObj(CODES::get).toArray(String[]::new));
        return shop.to(COUNTRIES.get(random.nextInt(COUNTRIES.size())), random.nextBoolean() ? "standard" : "express");
    }
}
