package dev.tradewind.checkout.parcels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.checkout.model.ParcelGroup;
import dev.tradewind.checkout.model.ParcelGroup.Content;
import dev.tradewind.checkout.model.Size;
import dev.tradewind.testkit.Seeded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Facts of every packing, and that of few units there is none with fewer parcels. */
class ConsolidationTest {
    private static final Size LIMIT = new Size(1000, 1000);

    @Test
    void everyUnitLiesInOneParcelAndNoParcelIsOverItsLimit() {
        Seeded.forAll(600, random -> {
            List<Goods> goods = goods(random, 1 + random.nextInt(12), 1 + random.nextInt(60));

            List<ParcelGroup> packed = Consolidation.of(goods, LIMIT, false);

            assertThat(quantities(packed)).isEqualTo(goods.stream().collect(Collectors.toMap(Goods::line, Goods::quantity)));
            assertThat(packed).allSatisfy(group -> {
                assertThat(group.size().fits(LIMIT)).isTrue();
                assertThat(group.size()).isEqualTo(sum(group, goods));
                assertThat(group.count()).isPositive();
            });
        });
    }

    @Test
    void noMoreParcelsThanOneForEachLineAndNoFewerThanTheirSumNeeds() {
        Seeded.forAll(600, random -> {
            List<Goods> goods = goods(random, 1 + random.nextInt(30), 1 + random.nextInt(40));
            Size all = goods.stream().map(some -> some.unit().times(some.quantity())).reduce(Size.NONE, Size::plus);
            long least = Math.max(Math.ceilDiv(all.grams(), LIMIT.grams()), Math.ceilDiv(all.cm3(), LIMIT.cm3()));

            assertThat(parcels(Consolidation.of(goods, LIMIT, false))).isBetween(least, naive(goods));
        });
    }

    @Test
    void ofTenUnitsThereIsNoPackingWithFewerParcels() {
        Seeded.forAll(400, random -> {
            List<Goods> goods = few(random);

            assertThat(parcels(Consolidation.of(goods, LIMIT, false))).as(goods.toString()).isEqualTo(bruteForce(goods));
        });
    }

    /** First fit takes 46 + 43 and 33 + 31 + 25, and has no room for 16; there are 46 + 33 + 16 and 43 + 31 + 25. */
    @Test
    void theSearchBeatsEveryOrderOfFirstFit() {
        Size limit = new Size(100, 1_000_000);
        List<Goods> goods = List.of(grams(0, 1, 46), grams(1, 1, 43), grams(2, 1, 33), grams(3, 1, 31), grams(4, 1, 25),
                grams(5, 1, 16));

        assertThat(new CountedFit(limit, false).pack(goods).stream().mapToLong(Bins::count).sum()).isEqualTo(3);
        assertThat(parcels(Consolidation.of(goods, limit, false))).isEqualTo(2);
    }

    @Test
    void theOrderOfEqualsNeverMatters() {
        Seeded.forAll(100, random -> {
            List<Goods> goods = goods(random, 1 + random.nextInt(12), 20);
            List<Goods> shuffled = new ArrayList<>(goods);
            Collections.shuffle(shuffled, random);

            assertThat(Consolidation.of(shuffled, LIMIT, false)).isEqualTo(Consolidation.of(goods, LIMIT, false));
        });
    }

    /** The largest session there can be: 200 lines of 9,999 units, two million of them. */
    @Test
    void unitsAreCountedAndNotExpanded() {
        Random random = new Random(3);
        List<Goods> goods = IntStream.range(0, 200)
                .mapToObj(line -> new Goods(line, 9999, new Size(1 + random.nextInt(1000), 1 + random.nextInt(1000)))).toList();

        List<ParcelGroup> packed = Consolidation.of(goods, LIMIT, false);

        assertThat(quantities(packed)).hasSize(200).allSatisfy((_, quantity) -> assertThat(quantity).isEqualTo(9999));
        assertThat(packed).hasSizeLessThanOrEqualTo(401);
    }

    @Test
    void whatNobodyMeasuredNeedsNoRoom() {
        List<Goods> goods = List.of(new Goods(0, 9999, Size.NONE), new Goods(1, 3, new Size(600, 0)));

        assertThat(Consolidation.of(goods, LIMIT, true)).containsExactly(
                new ParcelGroup(1, List.of(new Content(0, 9999), new Content(1, 1)), new Size(600, 0), true),
                new ParcelGroup(2, List.of(new Content(1, 1)), new Size(600, 0), true));
        assertThat(Consolidation.of(List.of(), LIMIT, false)).isEmpty();
    }

    @Test
    void aUnitThatFitsNowhereIsABugOfTheCaller() {
        assertThatIllegalArgumentException().isThrownBy(() -> Consolidation.of(List.of(grams(7, 1, 1001)), LIMIT, false))
                .withMessageContaining("line 7");
    }

    private static Goods grams(int line, int quantity, long grams) {
        return new Goods(line, quantity, new Size(grams, 0));
    }

    /** Small ones, large ones, and some that nobody measured. */
    private static List<Goods> goods(Random random, int lines, int most) {
        int largest = 1 + random.nextInt(1000);
        return IntStream.range(0, lines)
                .mapToObj(line -> new Goods(line, 1 + random.nextInt(most),
                        new Size(random.nextInt(largest + 1), random.nextInt(largest + 1))))
                .toList();
    }

    private static List<Goods> few(Random random) {
        List<Goods> goods = new ArrayList<>();
        for (int left = 1 + random.nextInt(Consolidation.EXACT_UNITS); left > 0; left -= goods.getLast().quantity()) {
            Size unit = new Size(100 + random.nextInt(600), random.nextInt(700));
            goods.add(new Goods(goods.size(), 1 + random.nextInt(Math.min(left, 3)), unit));
        }
        return goods;
    }

    private static Map<Integer, Integer> quantities(List<ParcelGroup> packed) {
        return packed.stream().flatMap(group -> group.contents().stream()
                .map(content -> new Content(content.line(), content.quantity() * group.count())))
                .collect(Collectors.toMap(Content::line, Content::quantity, Integer::sum));
    }

    private static Size sum(ParcelGroup group, List<Goods> goods) {
        return group.contents().stream().map(content -> goods.get(content.line()).unit().times(content.quantity())).reduce(Size.NONE,
                Size::plus);
    }

    private static long parcels(List<ParcelGroup> packed) {
        return packed.stream().mapToLong(ParcelGroup::count).sum();
    }

    private static long naive(List<Goods> goods) {
        return goods.stream().mapToLong(some -> Math.ceilDiv(some.quantity(), LIMIT.holds(some.unit(), some.quantity()))).sum();
    }

    private static long bruteForce(List<Goods> goods) {
        List<Size> units = goods.stream().flatMap(some -> Collections.nCopies(some.quantity(), some.unit()).stream()).toList();
        return fewest(units, 0, new ArrayList<>(), units.size());
    }

    /** Each unit into each parcel so far or a new one, with no cleverness but to give up what is no better. */
    private static int fewest(List<Size> units, int next, List<Size> parcels, int best) {
        if (next == units.size() || parcels.size() >= best) {
            return Math.min(best, parcels.size());
        }
        int least = best;
        for (int i = 0; i <= parcels.size(); i++) {
            Size before = i < parcels.size() ? parcels.get(i) : Size.NONE;
            Size after = before.plus(units.get(next));
            if (after.fits(LIMIT)) {
                List<Size> then = new ArrayList<>(parcels);
                if (i < parcels.size()) {
                    then.set(i, after);
                } else {
                    then.add(after);
                }
                least = Math.min(least, fewest(units, next + 1, then, least));
            }
        }
        return least;
    }
}
