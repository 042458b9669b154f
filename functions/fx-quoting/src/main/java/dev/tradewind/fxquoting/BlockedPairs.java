package dev.tradewind.fxquoting;

import dev.tradewind.kernel.CurrencyCode;
import java.util.HashSet;
import java.util.Set;

/**
 * What exchange control forbids to convert. Written as {@code RUB,KPW,INR/PKR}: a currency alone is blocked against every other one,
 * a pair in both directions, since who may not buy may not get out by selling either. An empty text blocks nothing.
 */
public final class BlockedPairs {

    private final Set<CurrencyCode> currencies = new HashSet<>();

    private final Set<CurrencyPair> pairs = new HashSet<>();

    private BlockedPairs() {}

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException naming every text that is neither a live currency nor a pair of two
     */
    public static BlockedPairs parse(String text) {
        var blocked = new BlockedPairs();
        var faults = new SettingFaults();
        if (!text.isEmpty()) {
            for (String entry : text.split(",", -1)) {
                blocked.read(entry, faults);
            }
        }
        faults.throwIfAny();
        return blocked;
    }

    /** @return whether the two must not be converted, whichever is sold */
    public boolean contains(CurrencyCode sell, CurrencyCode buy) {
        return currencies.contains(sell) || currencies.contains(buy) || pairs.contains(new CurrencyPair(sell, buy));
    }

    private void read(String entry, SettingFaults faults) {
        if (entry.contains("/")) {
            faults.pair(entry).ifPresent(pairs::add);
        } else {
            faults.currency(entry).ifPresent(currencies::add);
        }
    }
}
