package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.port.FactReader;
import dev.tradewind.checkout.port.Facts;
import dev.tradewind.checkout.pricing.OfferMaker;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
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

    /** The session with today's offer, not saved yet. */
    CheckoutSession renewed(CheckoutSession session, Instant now) {
        Facts facts = reader.read(CreateCheckout.wanted(Optional.empty(), session.intent(), Optional.empty()));
        Offer offer = offers.make(session.intent(), facts, now);
        return session.repriced(samePrice(session.offer(), offer) ? offer : offer.with(List.of(changed(session.offer(), offer))));
    }

    static boolean samePrice(Offer before, Offer after) {
        return before.totals().total().equals(after.totals().total());
    }

    private static Message changed(Offer before, Offer after) {
        return Message.warning("price_changed", "$.totals", "The total was " + before.totals().total() + " and is now "
                + after.totals().total() + ": exchange rate, price or availability has changed.");
    }
}
