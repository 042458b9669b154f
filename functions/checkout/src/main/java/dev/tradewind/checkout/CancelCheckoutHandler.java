package dev.tradewind.checkout;

import dev.tradewind.checkout.ucp.SessionView;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code POST /checkout-sessions/{id}/cancel}; a body says nothing and need not be there. */
@Singleton
final class CancelCheckoutHandler implements HttpHandler {
    private final Entrance entrance;
    private final CancelCheckout cancelCheckout;
    private final SessionView sessions;
    private final SessionAnswers answers;

    CancelCheckoutHandler(Entrance entrance, CancelCheckout cancelCheckout, SessionView sessions, SessionAnswers answers) {
        this.entrance = entrance;
        this.cancelCheckout = cancelCheckout;
        this.sessions = sessions;
        this.answers = answers;
    }

    @Override
    public Response handle(Request request) {
        return entrance.enter(request, visit -> answers.about(request,
                id -> cancelCheckout.handle(id, visit.asked(), session -> sessions.shown(session, List.of()))));
    }
}
