package dev.tradewind.paymentgateways.sandbox;

import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** A ledger behind a bad line: now and then a request is lost on its way, or its answer is. */
final class LossyLedger implements SandboxLedger {

    private final SandboxLedger ledger;

    private final Random random;

    LossyLedger(SandboxLedger ledger, Random random) {
        this.ledger = ledger;
        this.random = random;
    }

    @Override
    public Optional<SandboxEntry> find(String reference) {
        return lossy(() -> ledger.find(reference));
    }

    @Override
    public SandboxEntry first(SandboxEntry entry) {
        return lossy(() -> ledger.first(entry));
    }

    @Override
    public boolean move(SandboxEntry.Charge before, SandboxEntry.Mark next) {
        return lossy(() -> ledger.move(before, next));
    }

    @Override
    public int arrivals(String reference) {
        return ledger.arrivals(reference);
    }

    private <T> T lossy(Supplier<T> call) {
        loseSometimes();
        T answer = call.get();
        loseSometimes();
        return answer;
    }

    private void loseSometimes() {
        if (random.nextInt(6) == 0) {
            throw new SandboxUnreachable(new IOException("line lost"));
        }
    }
}
