package dev.tradewind.fxquoting;

import dev.tradewind.kernel.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which source's rate a customer gets. Written as {@code ecb=5,desk=2}: sources in order of trust, each with the greatest age in days at
 * which its table is still fresh (5 for ECB, whose longest gap that is, around Easter).
 *
 * <p>
 * Of the fresh rates the highest one wins, which is best for the customer whichever side is fixed. But a rate that, after its spread, would
 * still beat the mid of the most trusted fresh source is passed over: else two sources that disagree by more than the spread, or one typing
 * error, would let a customer convert there at the one and back at the other with a gain.
 */
public final class RatePolicy {

    private static final int MOST_DAYS = 366;

    private final Map<RateSource, Integer> freshDays;

    private RatePolicy(Map<RateSource, Integer> freshDays) {
        this.freshDays = freshDays;
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException naming every fault: a source that is no name or given twice, days that are no whole number to 366
     */
    public static RatePolicy parse(String text) {
        var faults = new SettingFaults();
        var freshDays = new LinkedHashMap<RateSource, Integer>();
        for (String entry : text.split(",", -1)) {
            String[] sides = entry.split("=", -1);
            if (sides.length != 2 || !RateSource.isValid(sides[0])) {
                faults.add("not source=days: " + entry);
                continue;
            }
            OptionalInt days = faults.number(sides[1], MOST_DAYS, "days of source " + sides[0]);
            if (days.isPresent() && freshDays.put(new RateSource(sides[0]), days.getAsInt()) != null) {
                faults.add("source given twice: " + sides[0]);
            }
        }
        faults.throwIfAny();
        return new RatePolicy(freshDays);
    }

    /** @return the sources that it looks at, most trusted first */
    public List<RateSource> sources() {
        return List.copyOf(freshDays.keySet());
    }

    /**
     * Chooses for a customer who sells one currency to buy another.
     *
     * @param spreadBps what will be taken off the mid
     * @param tables the newest of each source; those of unlisted sources and of days to come are not looked at
     * @param today by the server's clock, UTC
     */
    public RateChoice choose(CurrencyCode sell, CurrencyCode buy, int spreadBps, Collection<RateTable> tables, LocalDate today) {
        List<RateChoice.Rate> rates = freshDays.keySet().stream()
                .flatMap(source -> tables.stream().filter(table -> table.source().equals(source) && !table.date().isAfter(today)))
                .flatMap(table -> table.mid(sell, buy).map(mid -> new RateChoice.Rate(table.source(), table.date(), mid)).stream())
                .toList();
        if (rates.isEmpty()) {
            return new RateChoice.NoRate();
        }
        List<RateChoice.Rate> fresh = rates.stream().filter(rate -> isFresh(rate, today)).toList();
        return fresh.isEmpty() ? stale(rates) : best(fresh, spreadBps);
    }

    private boolean isFresh(RateChoice.Rate rate, LocalDate today) {
        return !rate.date().plusDays(freshDays.get(rate.source())).isBefore(today);
    }

    private static RateChoice stale(List<RateChoice.Rate> rates) {
        RateChoice.Rate newest = rates.stream().max(Comparator.comparing(RateChoice.Rate::date)).orElseThrow();
        return new RateChoice.Stale(newest.source(), newest.date());
    }

    /** Of equal rates the more trusted one stays. */
    private static RateChoice best(List<RateChoice.Rate> fresh, int spreadBps) {
        RateChoice.Rate best = fresh.getFirst();
        for (RateChoice.Rate rate : fresh) {
            if (rate.mid().isHigherThan(best.mid()) && !beatsAfterSpread(rate.mid(), spreadBps, fresh.getFirst().mid())) {
                best = rate;
            }
        }
        return best;
    }

    private static boolean beatsAfterSpread(MidRate rate, int spreadBps, MidRate reference) {
        BigDecimal kept = BigDecimal.valueOf(CustomerRate.WHOLE_BPS - spreadBps);
        BigDecimal whole = BigDecimal.valueOf(CustomerRate.WHOLE_BPS);
        return new MidRate(rate.sellPerBase().multiply(whole), rate.buyPerBase().multiply(kept)).isHigherThan(reference);
    }
}
