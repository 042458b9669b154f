package dev.tradewind.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Break any condition of a module's writes: some contract test must turn red. A module extends this class once, named
 * {@code …ConditionsTest}, and lists its contract tests that run against {@link Dynamo}. With {@code -Pconditions} the contracts
 * run once to learn their conditions, then once per condition without it.
 */
public abstract class Conditions {

    /** @return test classes whose clients come from {@link Dynamo#client} */
    protected abstract List<Class<?>> contracts();

    /** @return one test per condition */
    @TestFactory
    @EnabledIfSystemProperty(named = "conditions", matches = "true", disabledReason = "runs with -Pconditions")
    Stream<DynamicTest> aTestTurnsRedWithout() {
        ConditionRun run = new ConditionRun(contracts());
        return run.conditions().stream().map(site -> DynamicTest.dynamicTest(site.toString(), () -> {
            if (!run.redWithout(site)) {
                throw new AssertionError("every contract test stays green without: " + site);
            }
        }));
    }
}
