package dev.tradewind.checkout;

import dev.tradewind.checkout.ucp.AskedCheckout;
import dev.tradewind.checkout.ucp.CheckoutReading;
import dev.tradewind.checkout.ucp.SessionView;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import jakarta.inject.Singleton;

/** {@code POST /checkout-sessions} */
@Singleton
final class CreateCheckoutHandler implements HttpHandler {
    private final Entrance entrance;
    private final CreateCheckout createCheckout;
    private final SessionView sessions;
    private final SessionAnswers answers;

    CreateCheckoutHandler(Entrance entrance, CreateCheckout createCheckout, SessionView sessions, SessionAnswers answers) {
        this.entrance = entrance;
        this.createCheckout = createCheckout;
        this.sessions = sessions;
        this.answers = answers;
    }

    @Override
    public Response handle(Request request) {
        return entrance.enter(request, visit -> answers.of(create(CheckoutReading.create(request.json()), visit.asked())));
    }

    private CheckoutOutcome create(AskedCheckout wanted, Asked asked) {
        return createCheckout.handle(wanted.intent(), asked, session -> sessions.created(session, wanted.notices()));
    }
}
