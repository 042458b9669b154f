package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.ShippingOption;
import java.util.List;
import java.util.Optional;

/** What became of one service for one basket. */
sealed interface ShippingAttempt {
    /** It carries everything. */
    record Offered(ShippingOption option) implements ShippingAttempt {}

    /** It does not, and why. */
    record Dropped(String title, List<Unfit> unfit) implements ShippingAttempt {
        /** Whether it goes there at all, so that something of the goods is the reason. */
        boolean isOnLane() {
            return unfit.stream().anyMatch(some -> !some.offLane());
        }
    }

    /**
     * What stands in the way.
     *
     * @param line index of the line in the intent; absent where it is no single line's fault
     * @param offLane whether the service does not go from there to there
     * @param why as in "is heavier than 2000 g"
     */
    record Unfit(Optional<Integer> line, boolean offLane, String why) {
        static Unfit ofLine(int line, String why) {
            return new Unfit(Optional.of(line), false, why);
        }

        static Unfit ofAll(String why) {
            return new Unfit(Optional.empty(), false, why);
        }
    }
}
