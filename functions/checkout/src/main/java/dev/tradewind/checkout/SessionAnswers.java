package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.ucp.ErrorView;
import dev.tradewind.checkout.ucp.SessionView;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** Says in HTTP how a request about a session ended. */
@Singleton
final class SessionAnswers {
    private final SessionView sessions;
    private final ErrorView errors;
    private final Problems problems;

    SessionAnswers(SessionView sessions, ErrorView errors, Problems problems) {
        this.sessions = sessions;
        this.errors = errors;
        this.problems = problems;
    }

    /** The answer about the session that the path names. A text that cannot be an id names none. */
    Response about(Request request, Function<CheckoutId, CheckoutOutcome> useCase) {
        String id = request.path("id");
        return of(CheckoutId.isValid(id) ? useCase.apply(new CheckoutId(id)) : new CheckoutOutcome.NotFound());
    }

    Response of(CheckoutOutcome outcome) {
        return switch (outcome) {
            case CheckoutOutcome.Shown(Response response) -> response;
            case CheckoutOutcome.NothingToSell(List<Message> messages) -> errors.shown(messages);
            case CheckoutOutcome.NotFound _ -> errors.notFound("checkout");
            case CheckoutOutcome.NotAllowed(CheckoutSession session, Message why) -> sessions.shown(session.afterwards(), List.of(why));
            case CheckoutOutcome.KeyReused _ -> problems.keyReused();
            case CheckoutOutcome.StillRunning _ -> problems.stillRunning();
        };
    }
}
