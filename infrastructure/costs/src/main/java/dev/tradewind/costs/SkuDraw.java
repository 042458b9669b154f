package dev.tradewind.costs;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Which sku a line is of, by Zipf's law: the k-th most wanted is bought as often as {@code k^-skew} says.
 *
 * @param label of the shop
 * @param upTo cumulated chances, in order
 */
record SkuDraw(String label, double[] upTo) {
    /**
     * A shop like the one of the public UCI "Online Retail" set: of its 3,785 skus the first is on 0.4 % of all lines, the first hundred on
     * 18 %. With these figures the first is on 0.8 % and the first hundred on 15 %: a harder head.
     */
    static SkuDraw giftShop() {
        return zipf("gift shop, Zipf 0.5 over 4,000 skus", 4_000, 0.5);
    }

    /** A marketplace of hits. */
    static SkuDraw marketplace() {
        return zipf("marketplace of hits, Zipf 1.0 over 100,000 skus", 100_000, 1.0);
    }

    private static SkuDraw zipf(String label, int skus, double skew) {
        double[] upTo = new double[skus];
        double sum = 0;
        for (int rank = 1; rank <= skus; rank++) {
            sum += Math.pow(rank, -skew);
            upTo[rank - 1] = sum;
        }
        for (int i = 0; i < skus; i++) {
            upTo[i] /= sum;
        }
        return new SkuDraw(label, upTo);
    }

    /** @return the rank of a sku, from 0 */
    int draw(RandomGenerator random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble());
        return Math.min(upTo.length - 1, found < 0 ? -found - 1 : found);
    }

    /** @return how many of all lines are of the most wanted sku */
    double first() {
        return upTo[0];
    }
}
