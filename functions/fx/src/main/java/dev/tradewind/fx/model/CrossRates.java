package dev.tradewind.fx.model;

import dev.tradewind.fxquoting.MidRate;
import dev.tradewind.fxquoting.RateTable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table seen from one of its currencies. For the table's own base the rates are as published; for another currency they are divided out,
 * to {@link MidRate#SHOWN_DIGITS} significant digits, half even, for people: amounts never come from them.
 *
 * @param table what was published
 * @param base the code of which one unit is priced
 * @param rates units of each other currency for one unit of the base, by code
 */
public record CrossRates(RateTable table, String base, SortedMap<String, BigDecimal> rates) {

    /** @return whether the table knows that code */
    public static boolean rates(RateTable table, String code) {
        return table.base().code().equals(code) || table.rates().containsKey(code);
    }

    /** @return the rates for one unit of a code that the table knows */
    public static CrossRates of(RateTable table, String base) {
        if (table.base().code().equals(base)) {
            return new CrossRates(table, base, new TreeMap<>(table.rates()));
        }
        BigDecimal perBase = table.rates().get(base);
        var crossed = new TreeMap<String, BigDecimal>(Map.of(table.base().code(), new MidRate(perBase, BigDecimal.ONE).shown()));
        table.rates().forEach((code, rate) -> {
            if (!code.equals(base)) {
                crossed.put(code, new MidRate(perBase, rate).shown());
            }
        });
        return new CrossRates(table, base, crossed);
    }
}
