package dev.tradewind.checkout.parcels;

import dev.tradewind.checkout.model.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tries every way to pack a few units, and stops at the first that needs as few parcels as the bound says. Equal units are not
 * told apart, and a parcel is tried once among those with the same room.
 */
final class ExactSearch {
    private final List<Goods> units = new ArrayList<>();
    private final Size[] free;
    private final int[] placed;
    private final int bound;
    private int best;
    private Optional<int[]> found = Optional.empty();

    /** @param known parcels of a packing that is known already */
    ExactSearch(List<Goods> ordered, Size limit, int bound, int known) {
        ordered.forEach(goods -> {
            for (int i = 0; i < goods.quantity(); i++) {
                units.add(goods);
            }
        });
        this.free = new Size[units.size()];
        Arrays.fill(free, limit);
        this.placed = new int[units.size()];
        this.bound = bound;
        this.best = known;
    }

    /** The parcel of each unit, in the order of the units, if there is a packing with fewer parcels than known. */
    Optional<int[]> fewer() {
        place(0, 0);
        return found.map(int[]::clone);
    }

    List<Goods> units() {
        return List.copyOf(units);
    }

    private void place(int unit, int used) {
        if (unit == units.size()) {
            best = used;
            found = Optional.of(placed.clone());
            return;
        }
        int first = unit > 0 && units.get(unit).unit().equals(units.get(unit - 1).unit()) ? placed[unit - 1] : 0;
        for (int parcel = first; parcel <= used && parcel < best - (parcel == used ? 1 : 0) && best > bound; parcel++) {
            if (units.get(unit).unit().fits(free[parcel]) && !triedBefore(first, parcel)) {
                placed[unit] = parcel;
                free[parcel] = free[parcel].minus(units.get(unit).unit());
                place(unit + 1, Math.max(used, parcel + 1));
                free[parcel] = free[parcel].plus(units.get(unit).unit());
            }
        }
    }

    private boolean triedBefore(int first, int parcel) {
        for (int earlier = first; earlier < parcel; earlier++) {
            if (free[earlier].equals(free[parcel])) {
                return true;
            }
        }
        return false;
    }
}
