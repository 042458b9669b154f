package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.CheckoutIntent;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.port.Facts;
import java.time.Instant;

/** Makes the offer for an intent: the same intent and facts at the same instant give the same offer. */
@FunctionalInterface
public interface OfferMaker {
    /** The offer, with messages for whatever stands in its way. */
    Offer make(CheckoutIntent intent, Facts facts, Instant now);
}
