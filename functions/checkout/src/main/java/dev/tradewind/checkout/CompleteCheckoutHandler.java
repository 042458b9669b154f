package dev.tradewind.checkout;

import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.ucp.AskedPayment;
import dev.tradewind.checkout.ucp.PaymentReading;
import dev.tradewind.checkout.ucp.SessionView;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code POST /checkout-sessions/{id}/complete} */
@Singleton
final class CompleteCheckoutHandler implements HttpHandler {
    private final Entrance entrance;
    private final PaymentReading payments;
    private final CompleteCheckout completeCheckout;
    private final GetCheckout getCheckout;
    private final SessionView sessions;
    private final SessionAnswers answers;

    CompleteCheckoutHandler(Entrance entrance, PaymentReading payments, CompleteCheckout completeCheckout, GetCheckout getCheckout,
            SessionView sessions, SessionAnswers answers) {
        this.entrance = entrance;
        this.payments = payments;
        this.completeCheckout = completeCheckout;
        this.getCheckout = getCheckout;
        this.sessions = sessions;
        this.answers = answers;
    }

    @Override
    public Response handle(Request request) {
        return entrance.enter(request, visit -> answers.about(request, id -> complete(id, payments.read(request.json()), visit.asked())));
    }

    private CheckoutOutcome complete(CheckoutId id, AskedPayment wanted, Asked asked) {
        return wanted.problem().map(problem -> unchanged(id, problem, asked)).orElseGet(() -> completeCheckout.handle(id,
                new PaymentAsked(wanted.instrument(), wanted.credentialToken()), asked, session -> sessions.shown(session, List.of())));
    }

    /** What no handler of ours can charge is not tried: the session is shown as it is, and why. */
    private CheckoutOutcome unchanged(CheckoutId id, Message problem, Asked asked) {
        return getCheckout.handle(id, asked, session -> sessions.shown(session, List.of(problem)));
    }
}
