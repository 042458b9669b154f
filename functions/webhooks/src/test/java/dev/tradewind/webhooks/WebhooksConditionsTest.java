package dev.tradewind.webhooks;

import dev.tradewind.testkit.Conditions;
import dev.tradewind.webhooks.dynamo.DynamoFeedTest;
import java.util.List;

final class WebhooksConditionsTest extends Conditions {
    @Override
    protected List<Class<?>> contracts() {
        return List.of(DynamoFeedTest.class);
    }
}
