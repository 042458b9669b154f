package dev.tradewind.checkout.model;

import java.util.Optional;

/** Who buys, as far as told. Personal: never logged, never in an event. */
public record Buyer(Optional<String> firstName, Optional<String> lastName, Optional<String> email, Optional<String> phone,
        Consent consent) {
    /** Nobody known yet. */
    public static final Buyer UNKNOWN = new Buyer(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Consent.NONE);

    @Override
    public String toString() {
        return "Buyer[personal]";
    }
}
