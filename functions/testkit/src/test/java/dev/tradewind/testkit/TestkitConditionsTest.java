package dev.tradewind.testkit;

import java.util.List;

final class TestkitConditionsTest extends Conditions {

    @Override
    protected List<Class<?>> contracts() {
        return List.of(GuardedContract.class);
    }
}
