package dev.tradewind.checkout.parcels;

import dev.tradewind.checkout.model.ParcelGroup;
import dev.tradewind.checkout.model.ParcelGroup.Content;
import dev.tradewind.checkout.model.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Packs goods into few parcels by weight and volume. Each unit lies whole in one parcel. Several orders of first fit and best fit
 * are tried; where none is as good as the lower bound says and there are at most {@value #EXACT_UNITS} units, all packings are, so
 * that for those the parcels are the fewest there can be. The same goods always give the same parcels.
 */
public final class Consolidation {
    /** Up to so many units the result is the optimum: the search has at most Bell(10) = 115,975 ends. */
    public static final int EXACT_UNITS = 10;

    private final List<Goods> goods;
    private final Size limit;

    private Consolidation(List<Goods> goods, Size limit) {
        this.goods = goods;
        this.limit = limit;
    }

    /**
     * @param goods each unit of which fits into a parcel
     * @param limit of one parcel
     * @throws IllegalArgumentException if a unit does not fit
     */
    public static List<ParcelGroup> of(List<Goods> goods, Size limit, boolean cold) {
        goods.stream().filter(some -> !some.unit().fits(limit)).findFirst().ifPresent(some -> {
            throw new IllegalArgumentException("line " + some.line() + " does not fit into any parcel");
        });
        return new Consolidation(List.copyOf(goods), limit).fewest(cold);
    }

    /** No packing has fewer parcels: by weight, by volume, and since two units of more than half a parcel never share one. */
    static int leastParcels(List<Goods> goods, Size limit) {
        Size all = goods.stream().map(some -> some.unit().times(some.quantity())).reduce(Size.NONE, Size::plus);
        long large = goods.stream().filter(some -> 2 * some.unit().grams() > limit.grams()).mapToLong(Goods::quantity).sum();
        long bulky = goods.stream().filter(some -> 2 * some.unit().cm3() > limit.cm3()).mapToLong(Goods::quantity).sum();
        long bySum = Math.max(Math.ceilDiv(all.grams(), limit.grams()), Math.ceilDiv(all.cm3(), limit.cm3()));
        return Math.toIntExact(Math.max(Math.max(bySum, 1), Math.max(large, bulky)));
    }

    private List<ParcelGroup> fewest(boolean cold) {
        if (goods.isEmpty()) {
            return List.of();
        }
        int bound = leastParcels(goods, limit);
        List<Bins> best = List.of();
        for (List<Goods> ordered : orders()) {
            for (boolean fullestFirst : new boolean[]{false, true}) {
                List<Bins> packed = new CountedFit(limit, fullestFirst).pack(ordered);
                best = best.isEmpty() || count(packed) < count(best) ? packed : best;
                if (count(best) == bound) {
                    return groups(best, cold);
                }
            }
        }
        return groups(exact(best, bound).orElse(best), cold);
    }

    /** By the larger share of a parcel, by weight, by volume, by both shares together; equal ones as the lines stand. */
    private List<List<Goods>> orders() {
        Comparator<Goods> larger = Comparator.comparingDouble(some -> -Math.max(weightShare(some), volumeShare(some)));
        Comparator<Goods> heavier = Comparator.comparingLong(some -> -some.unit().grams());
        Comparator<Goods> bulkier = Comparator.comparingLong(some -> -some.unit().cm3());
        Comparator<Goods> both = Comparator.comparingDouble(some -> -(weightShare(some) + volumeShare(some)));
        return List.of(larger, heavier.thenComparing(bulkier), bulkier.thenComparing(heavier), both).stream()
                .map(order -> goods.stream().sorted(order.thenComparingInt(Goods::line)).toList()).distinct().toList();
    }

    private double weightShare(Goods some) {
        return (double) some.unit().grams() / limit.grams();
    }

    private double volumeShare(Goods some) {
        return (double) some.unit().cm3() / limit.cm3();
    }

    private Optional<List<Bins>> exact(List<Bins> known, int bound) {
        if (goods.stream().mapToLong(Goods::quantity).sum() > EXACT_UNITS) {
            return Optional.empty();
        }
        var search = new ExactSearch(orders().getFirst(), limit, bound, Math.toIntExact(count(known)));
        return search.fewer().map(parcels -> assigned(search.units(), parcels));
    }

    private List<Bins> assigned(List<Goods> units, int[] parcels) {
        Map<Integer, Map<Goods, Integer>> quantities = new LinkedHashMap<>();
        for (int i = 0; i < parcels.length; i++) {
            quantities.computeIfAbsent(parcels[i], _ -> new LinkedHashMap<>()).merge(units.get(i), 1, Integer::sum);
        }
        return quantities.values().stream().map(contents -> {
            Bins bins = Bins.empty(1, limit);
            for (Map.Entry<Goods, Integer> content : contents.entrySet()) {
                bins = bins.with(content.getKey(), content.getValue());
            }
            return bins;
        }).toList();
    }

    private List<ParcelGroup> groups(List<Bins> packed, boolean cold) {
        Map<List<Content>, Bins> alike = new LinkedHashMap<>();
        for (Bins bins : packed) {
            List<Content> contents = bins.contents().stream().sorted(Comparator.comparingInt(Content::line)).toList();
            alike.merge(contents, bins, (one, other) -> one.of(one.count() + other.count()));
        }
        List<ParcelGroup> groups = new ArrayList<>();
        alike.forEach((contents, bins) -> groups
                .add(new ParcelGroup(Math.toIntExact(bins.count()), contents, limit.minus(bins.free()), cold)));
        return List.copyOf(groups);
    }

    private static long count(List<Bins> packed) {
        return packed.stream().mapToLong(Bins::count).sum();
    }
}
