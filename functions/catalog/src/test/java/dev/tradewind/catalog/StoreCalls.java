package dev.tradewind.catalog;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Counts the function's requests to DynamoDB, and lets something happen before or after one of its writes. */
final class StoreCalls implements ExecutionInterceptor {
    static final Runnable STOP = () -> {
        throw new Stopped();
    };

    private static final ExecutionAttribute<Boolean> CHOSEN = new ExecutionAttribute<>("catalog.chosen");

    private final Map<String, Integer> counts = new TreeMap<>();
    private Runnable before = () -> {};
    private Runnable after = () -> {};
    private int writes;
    private int chosen = Integer.MAX_VALUE;

    /** The process ends: an error that nothing may handle. */
    static final class Stopped extends Error {
        private static final long serialVersionUID = 1;
    }

    StoreCalls before(int write, Runnable happens) {
        chosen = write;
        before = happens;
        return this;
    }

    StoreCalls after(int write, Runnable happens) {
        chosen = write;
        after = happens;
        return this;
    }

    /** Requests by operation. */
    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    void reset() {
        counts.clear();
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (isChosen(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME))) {
            attributes.putAttribute(CHOSEN, true);
            before.run();
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (attributes.getAttribute(CHOSEN) != null) {
            after.run();
        }
    }

    private synchronized boolean isChosen(String operation) {
        counts.merge(operation, 1, Integer::sum);
        return !operation.contains("Get") && ++writes == chosen;
    }
}
