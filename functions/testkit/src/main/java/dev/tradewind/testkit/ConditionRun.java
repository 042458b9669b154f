package dev.tradewind.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs contract tests inside a test, as often as they have conditions. */
final class ConditionRun {

    private final List<Class<?>> contracts;

    ConditionRun(List<Class<?>> contracts) {
        this.contracts = List.copyOf(contracts);
    }

    /**
     * @return the conditions that the contracts send, in their order
     * @throws AssertionError if the contracts are not green as they are, or send no condition
     */
    List<ConditionSite> conditions() {
        ConditionProbe.EVERYWHERE.record();
        TestExecutionSummary summary = run(false);
        List<ConditionSite> sites = ConditionProbe.EVERYWHERE.recorded();
        summary.getFailures().stream().findFirst().ifPresent(failure -> {
            throw new AssertionError("red with every condition in place: " + failure.getTestIdentifier().getDisplayName(),
                    failure.getException());
        });
        if (sites.isEmpty()) {
            throw new AssertionError(contracts + " ran " + summary.getTestsSucceededCount() + " tests and sent no condition");
        }
        return sites;
    }

    /** @return whether a test notices that the condition is gone */
    boolean redWithout(ConditionSite site) {
        ConditionProbe.EVERYWHERE.drop(site);
        try {
            return run(true).getTotalFailureCount() > 0;
        } finally {
            ConditionProbe.EVERYWHERE.dropNothing();
        }
    }

    private TestExecutionSummary run(boolean untilRed) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(contracts.stream().map(contract -> selectClass(contract)).toList())
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .configurationParameter(StopWhenRed.PARAMETER, Boolean.toString(untilRed))
                .configurationParameter("junit.jupiter.execution.timeout.testable.method.default", "60 s").build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }
}
