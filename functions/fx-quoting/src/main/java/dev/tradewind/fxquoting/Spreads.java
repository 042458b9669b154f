package dev.tradewind.fxquoting;

import dev.tradewind.kernel.CurrencyCode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a conversion costs, by lock length and pair. Written as
 * {@code none=50,5m=60,15m=80,1h=120,24h=250;USD/EUR:none=30,5m=40}: the first part gives all locks, every further one overrides some of
 * them for a pair in both directions.
 */
public final class Spreads {

    private static final int MOST_BPS = CustomerRate.WHOLE_BPS - 1;

    private final Map<LockLength, Integer> general;

    private final Map<CurrencyPair, Map<LockLength, Integer>> byPair;

    private Spreads(Map<LockLength, Integer> general, Map<CurrencyPair, Map<LockLength, Integer>> byPair) {
        this.general = general;
        this.byPair = byPair;
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException naming every fault: a lock that is unknown, given twice or missing in the first part; basis points
     *             that are no whole number from 0 to 9,999; a pair that is none, not live or given twice
     */
    public static Spreads parse(String text) {
        var faults = new SettingFaults();
        String[] parts = text.split(";", -1);
        Map<LockLength, Integer> general = locks(parts[0], faults);
        Arrays.stream(LockLength.values()).filter(lock -> !parts[0].contains(lock.text() + "="))
                .forEach(lock -> faults.add("no spread for lock " + lock.text()));
        var byPair = new HashMap<CurrencyPair, Map<LockLength, Integer>>();
        Arrays.stream(parts).skip(1).forEach(part -> readOverride(part, byPair, faults));
        faults.throwIfAny();
        return new Spreads(general, byPair);
    }

    /** @return the spread in basis points, 0 to 9,999; the same in both directions */
    public int bps(CurrencyCode sell, CurrencyCode buy, LockLength lock) {
        return byPair.getOrDefault(new CurrencyPair(sell, buy), general).getOrDefault(lock, general.get(lock));
    }

    private static void readOverride(String part, Map<CurrencyPair, Map<LockLength, Integer>> byPair, SettingFaults faults) {
        int colon = part.indexOf(':');
        if (colon < 0) {
            faults.add("not PAIR:lock=bps: " + part);
            return;
        }
        Optional<CurrencyPair> pair = faults.pair(part.substring(0, colon));
        Map<LockLength, Integer> locks = locks(part.substring(colon + 1), faults);
        pair.filter(known -> byPair.put(known, locks) != null).ifPresent(known -> faults.add("pair given twice: " + known));
    }

    private static Map<LockLength, Integer> locks(String text, SettingFaults faults) {
        var locks = new EnumMap<LockLength, Integer>(LockLength.class);
        for (String entry : text.split(",", -1)) {
            String[] sides = entry.split("=", -1);
            Optional<LockLength> lock = LockLength.parse(sides[0]);
            if (sides.length != 2 || lock.isEmpty()) {
                faults.add("not a known lock=bps: " + entry);
                continue;
            }
            OptionalInt bps = faults.number(sides[1], MOST_BPS, "spread of lock " + sides[0]);
            if (bps.isPresent() && locks.put(lock.get(), bps.getAsInt()) != null) {
                faults.add("lock given twice: " + sides[0]);
            }
        }
        return locks;
    }
}
