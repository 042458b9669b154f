package dev.tradewind.paymentgateways.sandbox;

import dev.tradewind.paymentgateways.sandbox.SandboxEntry.Charge;
import dev.tradewind.paymentgateways.sandbox.SandboxEntry.Mark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The record of a sandbox that lives in one process: for tests. */
public final class SandboxLedgerInMemory implements SandboxLedger {

    private final Map<String, SandboxEntry> entries = new HashMap<>();

    private final Map<String, Integer> arrivals = new HashMap<>();

    @Override
    public synchronized Optional<SandboxEntry> find(String reference) {
        return Optional.ofNullable(entries.get(reference));
    }

    @Override
    public synchronized SandboxEntry first(SandboxEntry entry) {
        Optional<SandboxEntry> standing = find(entry.reference());
        if (standing.isEmpty()) {
            entries.put(entry.reference(), entry);
            arrivals.merge(entry.reference(), entry instanceof Charge ? 1 : 0, Integer::sum);
        }
        return standing.orElse(entry);
    }

    @Override
    public synchronized boolean move(Charge before, Mark next) {
        boolean still = find(before.reference()).equals(Optional.of(before));
        if (still) {
            entries.put(before.reference(), before.marked(next));
        }
        return still;
    }

    @Override
    public synchronized int arrivals(String reference) {
        return arrivals.getOrDefault(reference, 0);
    }

    /** @return every reference that the record knows */
    public synchronized List<String> references() {
        return List.copyOf(entries.keySet());
    }
}
