package dev.tradewind.checkout.model;

import java.util.Optional;

/** What the buyer agreed to, where the buyer was asked. */
public record Consent(Optional<Boolean> analytics, Optional<Boolean> preferences, Optional<Boolean> marketing,
        Optional<Boolean> saleOfData) {
    /** Not asked. */
    public static final Consent NONE = new Consent(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
