package dev.tradewind.checkout;

import dev.tradewind.checkout.dynamo.DynamoSentMailsTest;
import dev.tradewind.checkout.dynamo.DynamoStockLevelsTest;
import dev.tradewind.testkit.Conditions;
import java.util.List;

final class CheckoutConditionsTest extends Conditions {

    @Override
    protected List<Class<?>> contracts() {
        return List.of(DynamoCheckoutsTest.class, DynamoStockLevelsTest.class, DynamoSentMailsTest.class);
    }
}
