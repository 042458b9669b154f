package dev.tradewind.checkout.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.port.StockLevels.Declared;
import dev.tradewind.kernel.Sku;
import dev.tradewind.kernel.Uuid7;
import dev.tradewind.testkit.Seeded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every store of stock levels keeps. */
public abstract class StockLevelsContract {
    private static final AtomicInteger SKUS = new AtomicInteger();

    private final Sku sku = new Sku("S" + SKUS.incrementAndGet());

    /** The store under test. */
    protected abstract StockLevels levels();

    /** Units that can be sold of the sku now. */
    protected abstract long available(Sku sku);

    /** Sells, as an order does. */
    protected abstract void sell(Sku sku, int units);

    /** How many sequences of the property are tried. */
    protected abstract int cases();

    @Test
    void theFirstDeclarationIsWhatIsAvailable() {
        assertThat(levels().declare(sku, 10, importId(1))).isEqualTo(Declared.APPLIED);
        assertThat(available(sku)).isEqualTo(10);
    }

    @Test
    void aNewerDeclarationChangesWhatIsAvailableByTheDifference() {
        levels().declare(sku, 10, importId(1));
        sell(sku, 4);

        assertThat(levels().declare(sku, 15, importId(2))).isEqualTo(Declared.APPLIED);
        assertThat(available(sku)).as("15 supplied, 4 sold").isEqualTo(11);
        assertThat(levels().declare(sku, 4, importId(3))).isEqualTo(Declared.APPLIED);
        assertThat(available(sku)).isZero();
    }

    @Test
    void tellsWhatWasDeclaredAndWhatIsLeft() {
        assertThat(levels().level(sku)).isEmpty();
        levels().declare(sku, 10, importId(1));
        sell(sku, 4);

        assertThat(levels().level(sku)).contains(new StockLevels.Level(10, 6));
    }

    @Test
    void theSameImportAgainChangesNothing() {
        levels().declare(sku, 10, importId(1));
        sell(sku, 4);

        assertThat(levels().declare(sku, 10, importId(1))).isEqualTo(Declared.PASSED_OVER);
        assertThat(available(sku)).isEqualTo(6);
    }

    @Test
    void anOlderImportIsPassedOver() {
        levels().declare(sku, 10, importId(2));

        assertThat(levels().declare(sku, 99, importId(1))).isEqualTo(Declared.PASSED_OVER);
        assertThat(available(sku)).isEqualTo(10);
    }

    /** A merchant who has fewer than was thought: what is sold already is owed, and no more is sold (trap 3). */
    @Test
    void lessThanWasSoldLeavesNothingToSellUntilTheDifferenceIsSupplied() {
        levels().declare(sku, 10, importId(1));
        sell(sku, 6);

        assertThat(levels().declare(sku, 5, importId(2))).isEqualTo(Declared.BELOW_SOLD);
        assertThat(levels().level(sku)).contains(new StockLevels.Level(5, -1));
        assertThat(levels().declare(sku, 8, importId(3))).isEqualTo(Declared.APPLIED);
        assertThat(levels().level(sku)).contains(new StockLevels.Level(8, 2));
    }

    @Test
    void duplicatesAndPermutationsOfDeclarationsEndAlike() {
        Seeded.forAll(cases(), random -> {
            Sku inOrder = new Sku("S" + SKUS.incrementAndGet());
            Sku shuffled = new Sku("S" + SKUS.incrementAndGet());
            int sold = random.nextInt(10);
            List<Integer> declared = random.ints(1 + random.nextInt(4), 0, 20).boxed().toList();
            for (Sku each : List.of(inOrder, shuffled)) {
                levels().declare(each, 10, importId(0));
                sell(each, sold);
            }

            declare(inOrder, declared, inOrder(declared.size()));
            declare(shuffled, declared, twiceAndMixed(declared.size(), random));

            assertThat(available(shuffled)).as("sold %d, declared %s", sold, declared).isEqualTo(available(inOrder))
                    .isEqualTo(declared.getLast() - sold);
        });
    }

    private void declare(Sku some, List<Integer> declared, List<Integer> order) {
        order.forEach(i -> levels().declare(some, declared.get(i), importId(i + 1)));
    }

    private static List<Integer> inOrder(int size) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        return order;
    }

    private static List<Integer> twiceAndMixed(int size, Random random) {
        List<Integer> order = new ArrayList<>(inOrder(size));
        order.addAll(inOrder(size));
        Collections.shuffle(order, random);
        return order;
    }

    private static String importId(int number) {
        return Uuid7.of(1_790_000_000_000L + number, 0, number).toString();
    }
}
