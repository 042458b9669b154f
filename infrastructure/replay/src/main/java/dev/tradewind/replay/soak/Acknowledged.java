package dev.tradewind.replay.soak;

import java.util.BitSet;

/** Which posts were acknowledged, by many senders at a time. */
final class Acknowledged {
    private final BitSet all = new BitSet();
    private int withoutGap;
    private int count;

    /** @param before posts that an earlier run sent */
    Acknowledged(int before) {
        all.set(0, before);
        withoutGap = before;
        count = before;
    }

    /** Whether the number without a gap has grown past another thousand. */
    synchronized boolean add(int post) {
        int before = withoutGap;
        all.set(post);
        count++;
        withoutGap = all.nextClearBit(withoutGap);
        return withoutGap / 1_000 > before / 1_000;
    }

    synchronized int withoutGap() {
        return withoutGap;
    }

    synchronized int count() {
        return count;
    }
}
