package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.Mark;
import dev.tradewind.checkout.model.ShippingOption;
import dev.tradewind.kernel.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Marks what is cheapest, fastest and the best value. Cheapest: least price. Fastest: fewest days at most, then at least. Best value:
 * least price plus the last day of the promise times what a day is worth, a share of the goods' value. What is equal by that
 * is decided by price, days and at last the id, so that the same options are always marked alike.
 */
final class Marks {
    private static final BigInteger BPS = BigInteger.valueOf(10_000);
    private static final Comparator<ShippingOption> FASTEST_FIRST = Comparator.comparingInt(ShippingOption::maxDays)
            .thenComparingInt(ShippingOption::minDays).thenComparing(ShippingOptions.CHEAPEST_FIRST);

    private final BigInteger dayTimesBps;

    /**
     * @param goods value of the goods after discounts, in the currency of the options
     * @param dayValueBps what a day counts, in basis points of it
     */
    Marks(Money goods, int dayValueBps) {
        this.dayTimesBps = BigInteger.valueOf(goods.minor()).multiply(BigInteger.valueOf(dayValueBps));
    }

    List<ShippingOption> of(List<ShippingOption> options) {
        Comparator<ShippingOption> bestFirst = Comparator.comparing(this::worth).thenComparingInt(ShippingOption::maxDays)
                .thenComparing(ShippingOptions.CHEAPEST_FIRST);
        return options.stream().map(option -> option.marked(marks(option, options, bestFirst))).toList();
    }

    private static List<Mark> marks(ShippingOption option, List<ShippingOption> options, Comparator<ShippingOption> bestFirst) {
        List<Mark> marks = new ArrayList<>();
        addIf(marks, Mark.CHEAPEST, option, options, ShippingOptions.CHEAPEST_FIRST);
        addIf(marks, Mark.FASTEST, option, options, FASTEST_FIRST);
        addIf(marks, Mark.BEST_VALUE, option, options, bestFirst);
        return marks;
    }

    private static void addIf(List<Mark> marks, Mark mark, ShippingOption option, List<ShippingOption> options,
            Comparator<ShippingOption> order) {
        if (options.stream().min(order).filter(option::equals).isPresent()) {
            marks.add(mark);
        }
    }

    /** Price with the days on the way, in ten-thousandths of a minor unit. */
    private BigInteger worth(ShippingOption option) {
        return BigInteger.valueOf(option.price().minor()).multiply(BPS).add(dayTimesBps.multiply(BigInteger.valueOf(option.maxDays())));
    }
}
