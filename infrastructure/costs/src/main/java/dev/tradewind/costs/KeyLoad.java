package dev.tradewind.costs;

/**
 * Units a second at a partition key.
 *
 * @param reads read units
 * @param writes write units
 */
record KeyLoad(double reads, double writes) {
    /** What a partition bears, and so a key. Source: DynamoDB Developer Guide, "Best practices for partition keys", read 2026-11. */
    static final KeyLoad LIMIT = new KeyLoad(3_000, 1_000);

    KeyLoad plus(KeyLoad more) {
        return new KeyLoad(reads + more.reads, writes + more.writes);
    }

    KeyLoad hottest(KeyLoad other) {
        return new KeyLoad(Math.max(reads, other.reads), Math.max(writes, other.writes));
    }

    boolean isBearable() {
        return reads <= LIMIT.reads && writes <= LIMIT.writes;
    }

    /** @return how many of it a second a key bears at most */
    long most() {
        return (long) Math.min(reads == 0 ? Double.MAX_VALUE : LIMIT.reads / reads, writes == 0 ? Double.MAX_VALUE : LIMIT.writes / writes);
    }
}
