package dev.tradewind.paymentgateways.sandbox;

import dev.tradewind.kernel.Money;
import java.time.Instant;

/** What the sandbox wrote down under a reference. */
public sealed interface SandboxEntry {

    /** @return our reference */
    String reference();

    /**
     * A request that arrived.
     *
     * @param reference our reference
     * @param gatewayId the sandbox's name for it; every attempt to make an entry has another, so two charges could not look like one
     * @param amount what was asked for
     * @param token what the buyer showed
     * @param decidesAt when a late answer is decided
     * @param mark what happened to it since
     */
    record Charge(String reference, String gatewayId, Money amount, SandboxToken token, Instant decidesAt, Mark mark)
            implements
                SandboxEntry {

        Charge marked(Mark next) {
            return new Charge(reference, gatewayId, amount, token, decidesAt, next);
        }
    }

    /**
     * A reference that was released before any request arrived: the request is refused when it does.
     *
     * @param reference our reference
     * @param id tells this one from another's at the same moment
     */
    record Tombstone(String reference, String id) implements SandboxEntry {}

    /** What was done to a charge. It only moves forward: open → passed or failed → refunded or barred. */
    enum Mark {
        /** As it arrived. */
        OPEN,
        /** The buyer passed the challenge. */
        PASSED,
        /** The buyer failed the challenge. */
        FAILED,
        /** It was authorised, and everything was given back. */
        REFUNDED,
        /** It was released before it was authorised, so nothing had to be given back. */
        BARRED
    }
}
