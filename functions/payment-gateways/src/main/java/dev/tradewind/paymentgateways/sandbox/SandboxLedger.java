package dev.tradewind.paymentgateways.sandbox;

import java.util.Optional;

/**
 * The sandbox's own record, apart from ours as a provider's would be.
 *
 * <p>
 * Every method may throw {@link SandboxUnreachable}, and then what was to be written may have been.
 */
public interface SandboxLedger {

    /** @return what stands under the reference after every acknowledged write */
    Optional<SandboxEntry> find(String reference);

    /**
     * Writes the entry down unless one stands under its reference.
     *
     * @return the entry that stands now: the given one, or that of whoever was first
     */
    SandboxEntry first(SandboxEntry entry);

    /**
     * Moves a charge to its next mark.
     *
     * @param before as it was read
     * @return whether it still had the mark of {@code before}; otherwise nothing was written
     */
    boolean move(SandboxEntry.Charge before, SandboxEntry.Mark next);

    /** @return how often a charge was written down under the reference: 0 or 1, or the ledger is broken */
    int arrivals(String reference);
}
