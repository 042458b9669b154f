package dev.tradewind.checkout.parcels;

import dev.tradewind.checkout.model.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * First fit, or best fit, of many equal units at once: parcels that are packed alike are one group with a count, and a line
 * splits at most one group. So 200 lines make at most 401 groups, however many units there are.
 */
final class CountedFit {
    private static final Comparator<Bins> FULLEST_FIRST = Comparator.comparingLong((Bins bins) -> bins.free().grams())
            .thenComparingLong(bins -> bins.free().cm3());

    private final Size limit;
    private final boolean fullestFirst;
    private List<Bins> open = new ArrayList<>();

    CountedFit(Size limit, boolean fullestFirst) {
        this.limit = limit;
        this.fullestFirst = fullestFirst;
    }

    List<Bins> pack(List<Goods> ordered) {
        ordered.forEach(this::place);
        return open;
    }

    private void place(Goods goods) {
        if (fullestFirst) {
            open.sort(FULLEST_FIRST);
        }
        List<Bins> after = new ArrayList<>(open.size() + 2);
        long left = goods.quantity();
        for (Bins bins : open) {
            left = left == 0 ? keep(bins, after) : fill(bins, goods, left, after);
        }
        if (left > 0) {
            long each = limit.holds(goods.unit(), left);
            fill(Bins.empty(Math.ceilDiv(left, each), limit), goods, left, after);
        }
        open = after;
    }

    private static long keep(Bins bins, List<Bins> after) {
        after.add(bins);
        return 0;
    }

    /** Puts as many as go into the first parcels of the group; the units that are left over. */
    private static long fill(Bins bins, Goods goods, long units, List<Bins> after) {
        long each = bins.free().holds(goods.unit(), units);
        if (each == 0) {
            after.add(bins);
            return units;
        }
        long full = Math.min(bins.count(), units / each);
        long rest = full < bins.count() ? units - full * each : 0;
        if (full > 0) {
            after.add(bins.of(full).with(goods, each));
        }
        if (rest > 0) {
            after.add(bins.of(1).with(goods, rest));
        }
        long untouched = bins.count() - full - (rest > 0 ? 1 : 0);
        if (untouched > 0) {
            after.add(bins.of(untouched));
        }
        return units - full * each - rest;
    }
}
