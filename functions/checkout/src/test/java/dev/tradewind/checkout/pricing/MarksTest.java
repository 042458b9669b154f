package dev.tradewind.checkout.pricing;

import static dev.tradewind.checkout.model.Mark.BEST_VALUE;
import static dev.tradewind.checkout.model.Mark.CHEAPEST;
import static dev.tradewind.checkout.model.Mark.FASTEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.Mark;
import dev.tradewind.checkout.model.ShippingOption;
import dev.tradewind.kernel.Money;
import dev.tradewind.testkit.Seeded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A day is worth one percent of the goods here, unless a test says otherwise. */
class MarksTest {
    private static final List<ShippingOption> THREE = List.of(option("slow", 490, 6, 9), option("usual", 690, 2, 5),
            option("fast", 3490, 1, 3));

    /** Goods of 100: 4.90 + 9.00, 6.90 + 5.00, 34.90 + 3.00. */
    @Test
    void theBestValueCountsTheDaysOnTheWay() {
        assertThat(marks(10_000, THREE)).isEqualTo(
                Map.of("slow", List.of(CHEAPEST), "usual", List.of(BEST_VALUE), "fast", List.of(FASTEST)));
    }

    @Test
    void forCheapGoodsTheCheapestIsTheBestValueAndForDearOnesTheFastest() {
        assertThat(marks(1000, THREE)).isEqualTo(
                Map.of("slow", List.of(CHEAPEST, BEST_VALUE), "usual", List.of(), "fast", List.of(FASTEST)));
        assertThat(marks(1_000_000, THREE)).isEqualTo(
                Map.of("slow", List.of(CHEAPEST), "usual", List.of(), "fast", List.of(FASTEST, BEST_VALUE)));
    }

    @Test
    void aDayThatIsWorthNothingLeavesThePriceAlone() {
        assertThat(new Marks(Money.of(1_000_000, Shop.EUR), 0).of(THREE).getFirst().marks()).containsExactly(CHEAPEST, BEST_VALUE);
    }

    /** 5.00 + 4 days is 6.00 + 3 days when a day is worth 1.00. */
    @Test
    void ofEqualValueTheFasterIsTheBest() {
        assertThat(marks(10_000, List.of(option("a", 500, 1, 4), option("b", 600, 1, 3))).get("b")).containsExactly(FASTEST, BEST_VALUE);
    }

    @Test
    void whatIsEqualInAllIsDecidedById() {
        assertThat(marks(10_000, List.of(option("b", 500, 1, 4), option("a", 500, 1, 4)))).isEqualTo(
                Map.of("a", List.of(CHEAPEST, FASTEST, BEST_VALUE), "b", List.of()));
    }

    @Test
    void anAmountThatIsAsLargeAsCanBeDoesNotOverflow() {
        assertThat(new Marks(Money.of(Money.MAX_INPUT, Shop.EUR), 10_000)
                .of(List.of(option("dear", Money.MAX_INPUT, 1, 1), option("free", 0, 365, 365))).getFirst().marks())
                .containsExactly(FASTEST, BEST_VALUE);
    }

    @Test
    void eachMarkIsGivenOnceAndInAnyOrderOfOptionsToTheSame() {
        Seeded.forAll(300, random -> {
            List<ShippingOption> options = new ArrayList<>(IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(i -> option("s" + i, random.nextInt(5) * 100L, 1, 1 + random.nextInt(4))).toList());
            Map<String, List<Mark>> marks = marks(20_000, options);
            assertThat(marks.values().stream().flatMap(List::stream)).containsExactlyInAnyOrder(Mark.values());
            Collections.shuffle(options, random);
            assertThat(marks(20_000, options)).isEqualTo(marks);
        });
    }

    private static Map<String, List<Mark>> marks(long goods, List<ShippingOption> options) {
        return new Marks(Money.of(goods, Shop.EUR), 100).of(options).stream()
                .collect(Collectors.toMap(ShippingOption::id, ShippingOption::marks));
    }

    private static ShippingOption option(String id, long price, int minDays, int maxDays) {
        return ShippingOption.plain(id, id, Money.of(price, Shop.EUR), minDays, maxDays);
    }
}
