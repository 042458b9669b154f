package dev.tradewind.fxquoting.dynamo;

import dev.tradewind.testkit.Conditions;
import java.util.List;

final class FxQuotingConditionsTest extends Conditions {

    @Override
    protected List<Class<?>> contracts() {
        return List.of(DynamoQuotesTest.class, DynamoRatesTest.class);
    }
}
