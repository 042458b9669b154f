package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.port.FactReader;
import dev.tradewind.checkout.port.Facts;
import dev.tradewind.checkout.pricing.OfferMaker;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Makes the offer of a session anew when it has run out, and says so when the buyer pays another amount by it. */
@Singleton
final class RenewOffer {
    private final FactReader reader;
    private final OfferMaker offers;

    RenewOffer(FactReader reader, OfferMaker offers) {
        this.reader = reader;
        this.offers = offers;
    }

    /** The session with today's offer, not saved yet; its pending order is let go of by whoever saves it. */
    CheckoutSession renewed(CheckoutSession session, Optional<Order> pending, Instant now) {
        Facts facts = reader.read(CreateCheckout.wanted(Optional.of(session.id()), session.intent(), Optional.empty()));
        Offer offer = offers.make(session.intent(), pending.map(facts::without).orElse(facts), now);
        return session.repriced(PriceChanges.ofTotal(session.offer(), offer));
    }
}
