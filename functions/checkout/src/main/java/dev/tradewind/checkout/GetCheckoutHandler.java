package dev.tradewind.checkout;

import dev.tradewind.checkout.ucp.SessionView;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code GET /checkout-sessions/{id}} */
@Singleton
final class GetCheckoutHandler implements HttpHandler {
    private final Entrance entrance;
    private final GetCheckout getCheckout;
    private final SessionView sessions;
    private final SessionAnswers answers;

    GetCheckoutHandler(Entrance entrance, GetCheckout getCheckout, SessionView sessions, SessionAnswers answers) {
        this.entrance = entrance;
        this.getCheckout = getCheckout;
        this.sessions = sessions;
        this.answers = answers;
    }

    @Override
    public Response handle(Request request) {
        return entrance.enter(request, visit -> answers.about(request,
                id -> getCheckout.handle(id, visit.asked(), session -> sessions.shown(session, List.of()))));
    }
}
