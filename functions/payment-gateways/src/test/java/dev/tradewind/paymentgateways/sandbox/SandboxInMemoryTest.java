package dev.tradewind.paymentgateways.sandbox;

class SandboxInMemoryTest extends SandboxContract {

    private final SandboxLedger ledger = new SandboxLedgerInMemory();

    @Override
    protected SandboxLedger ledger() {
        return ledger;
    }
}
