package dev.tradewind.checkout;

import dev.tradewind.checkout.ucp.AskedCheckout;
import dev.tradewind.checkout.ucp.CheckoutReading;
import dev.tradewind.checkout.ucp.SessionView;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import jakarta.inject.Singleton;

/** {@code PUT /checkout-sessions/{id}} */
@Singleton
final class UpdateCheckoutHandler implements HttpHandler {
    private final Entrance entrance;
    private final UpdateCheckout updateCheckout;
    private final SessionView sessions;
    private final SessionAnswers answers;

    UpdateCheckoutHandler(Entrance entrance, UpdateCheckout updateCheckout, SessionView sessions, SessionAnswers answers) {
        this.entrance = entrance;
        this.updateCheckout = updateCheckout;
        this.sessions = sessions;
        this.answers = answers;
    }

    @Override
    public Response handle(Request request) {
        return entrance.enter(request,
                visit -> answers.about(request, id -> update(id, CheckoutReading.update(request.json()), visit.asked())));
    }

    private CheckoutOutcome update(CheckoutId id, AskedCheckout wanted, Asked asked) {
        return updateCheckout.handle(id, wanted.intent(), asked, session -> sessions.shown(session, wanted.notices()));
    }
}
