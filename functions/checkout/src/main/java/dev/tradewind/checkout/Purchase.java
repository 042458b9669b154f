package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.Money;
import dev.tradewind.lambda.http.Response;
import java.util.Optional;
import java.util.function.Function;

/**
 * One request to buy. Its buyer agrees to the total that stood when it came, and to no other that someone makes of it meanwhile: a
 * double tap, or the renewal of an offer.
 */
final class Purchase {
    private final CheckoutId id;
    private final PaymentAsked payment;
    private final Asked asked;
    private final Function<CheckoutSession, Response> view;
    private Optional<Money> agreed = Optional.empty();

    Purchase(CheckoutId id, PaymentAsked payment, Asked asked, Function<CheckoutSession, Response> view) {
        this.id = id;
        this.payment = payment;
        this.asked = asked;
        this.view = view;
    }

    CheckoutId id() {
        return id;
    }

    PaymentAsked payment() {
        return payment;
    }

    Asked asked() {
        return asked;
    }

    Function<CheckoutSession, Response> view() {
        return view;
    }

    /** Whether the buyer agrees to that offer; to the first one that is asked about they do. */
    boolean agreesTo(Offer offer) {
        Money total = offer.totals().total();
        agreed = agreed.or(() -> Optional.of(total));
        return agreed.get().equals(total);
    }
}
