package dev.tradewind.paymentgateways.sandbox;

import dev.tradewind.testkit.Conditions;
import java.util.List;

final class SandboxConditionsTest extends Conditions {

    @Override
    protected List<Class<?>> contracts() {
        return List.of(SandboxOnDynamoTest.class);
    }
}
