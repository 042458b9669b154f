package dev.tradewind.fx.model;

import dev.tradewind.fxquoting.RateTable;

/** Whether two tables say the same: ECB writes 366.90 in one file and 366.9 in another. */
public final class SameRates {

    private SameRates() {}

    /** @return whether base, currencies and the values of their rates are equal */
    public static boolean in(RateTable one, RateTable other) {
        return one.base().equals(other.base()) && one.rates().keySet().equals(other.rates().keySet()) && one.rates().entrySet().stream()
                .allMatch(rate -> rate.getValue().compareTo(other.rates().get(rate.getKey())) == 0);
    }
}
