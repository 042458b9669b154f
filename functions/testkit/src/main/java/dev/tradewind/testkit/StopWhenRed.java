package dev.tradewind.testkit;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** One red test is enough to know that a condition is guarded; the rest of that run is skipped. */
public final class StopWhenRed implements ExecutionCondition, TestWatcher {

    static final String PARAMETER = "tradewind.conditions.stop-when-red";

    private static final ExtensionContext.Namespace RUN = ExtensionContext.Namespace.create(StopWhenRed.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean red = context.getRoot().getStore(RUN).get("red") != null;
        return red ? ConditionEvaluationResult.disabled("another test is red already") : ConditionEvaluationResult.enabled("none red");
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        if (context.getConfigurationParameter(PARAMETER).map(Boolean::parseBoolean).orElse(false)) {
            context.getRoot().getStore(RUN).put("red", true);
        }
    }
}
