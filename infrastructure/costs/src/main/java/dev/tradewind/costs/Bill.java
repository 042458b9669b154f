package dev.tradewind.costs;

import java.util.EnumMap;
import java.util.Map;

/**
 * US dollars by what they are paid for.
 *
 * @param usd of each share
 */
record Bill(Map<Share, Double> usd) {
    static final Bill NOTHING = new Bill(new EnumMap<>(Share.class));

    Bill plus(Bill other, double times) {
        Map<Share, Double> sum = new EnumMap<>(Share.class);
        sum.putAll(usd);
        other.usd.forEach((share, more) -> sum.merge(share, more * times, Double::sum));
        return new Bill(sum);
    }

    double total() {
        return usd.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** @return without this share */
    double without(Share share) {
        return total() - of(share);
    }

    double of(Share share) {
        return usd.getOrDefault(share, 0.0);
    }
}
