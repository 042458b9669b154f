package dev.tradewind.webhookdelivery.dynamo;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.FixedClock;

/** The stores over embedded tables, which the contract tests of this package share. */
final class Stores {
    static final Dynamo DYNAMO = Dynamo.embedded();
    static final dev.tradewind.testkit.Tables TABLES = DYNAMO.tables();

    private static final FunctionBeans BEANS = FunctionBeans
            .with(TABLES.environment(), DYNAMO.client(), FixedClock.at("2026-11-22T12:00:00Z")).beans(Stores.class.getClassLoader());

    private Stores() {}

    static <T> T get(Class<T> type) {
        return BEANS.get(type);
    }
}
