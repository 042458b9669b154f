package dev.tradewind.lambda;

import dev.tradewind.lambda.idempotency.IdempotencyTest;
import dev.tradewind.lambda.outbox.OutboxTest;
import dev.tradewind.testkit.Conditions;
import java.util.List;

final class KitConditionsTest extends Conditions {

    @Override
    protected List<Class<?>> contracts() {
        return List.of(IdempotencyTest.class, OutboxTest.class);
    }
}
