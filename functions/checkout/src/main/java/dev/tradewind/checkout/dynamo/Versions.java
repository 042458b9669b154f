package dev.tradewind.checkout.dynamo;

import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Condition;

/** Optimistic concurrency: version 1 must be new, every later one must follow the one that was read. */
final class Versions {
    private Versions() {}

    static Condition before(long version) {
        return version == 1 ? Condition.absent() : Condition.that("version = :before").value(":before", Attributes.n(version - 1));
    }
}
