package dev.tradewind.testkit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Sits in every client that {@link Dynamo} makes: notes the conditions that pass, and drops one if it is told to. */
final class ConditionProbe implements ExecutionInterceptor {

    static final ConditionProbe EVERYWHERE = new ConditionProbe();

    private final Set<ConditionSite> seen = new LinkedHashSet<>();

    private Optional<ConditionSite> dropped = Optional.empty();

    private ConditionProbe() {}

    synchronized void record() {
        seen.clear();
        dropped = Optional.empty();
    }

    synchronized List<ConditionSite> recorded() {
        return List.copyOf(seen);
    }

    synchronized void drop(ConditionSite site) {
        dropped = Optional.of(site);
    }

    synchronized void dropNothing() {
        dropped = Optional.empty();
    }

    @Override
    public synchronized SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        List<WriteAction> writes = WriteAction.of(request);
        for (int index = 0; index < writes.size(); index++) {
            Optional<ConditionSite> site = Optional.of(writes.get(index)).filter(write -> write.condition().isPresent())
                    .map(ConditionSite::of);
            site.ifPresent(seen::add);
            if (site.isPresent() && site.equals(dropped)) {
                request = Unconditional.of(request, index);
            }
        }
        return request;
    }
}
