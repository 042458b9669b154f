package dev.tradewind.checkout;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Storefront;
import dev.tradewind.lambda.http.Field;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Input;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.paymentgateways.PaymentHandler;
import dev.tradewind.paymentgateways.sandbox.SandboxGateway;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code POST /sandbox/challenges/{reference}?key=…} with {@code {"outcome": "passed" | "failed"}}: stands for the page of the
 * buyer's bank. It is there only while the sandbox is the payment gateway.
 */
@Singleton
final class SandboxChallengeHandler implements HttpHandler {
    private final AnswerChallenge answerChallenge;
    private final boolean open;
    private final Storefront storefront;
    private final Problems problems;
    private final Json json;

    SandboxChallengeHandler(AnswerChallenge answerChallenge, PaymentHandler handler, Storefront storefront, Problems problems, Json json) {
        this.answerChallenge = answerChallenge;
        this.open = handler.equals(SandboxGateway.HANDLER);
        this.storefront = storefront;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        if (!open) {
            return problems.notFound("route");
        }
        boolean passed = outcome(request.json()).equals("passed");
        Optional<CheckoutSession> session = request.query("key")
                .flatMap(key -> answerChallenge.handle(request.path("reference"), key, passed));
        return session.map(this::shown).orElseGet(() -> problems.notFound("challenge"));
    }

    private static String outcome(Input in) {
        Field<String> outcome = in.text("/outcome").required().must(text -> List.of("passed", "failed").contains(text), "invalid_outcome",
                "Must be passed or failed.");
        return in.read(outcome::get);
    }

    private Response shown(CheckoutSession session) {
        return Response.json(200, json,
                new Challenged(session.status().name().toLowerCase(Locale.ROOT), storefront.checkout(session.id())));
    }

    /** Where the session stands now, and where the buyer goes back to. */
    @Serdeable
    record Challenged(String status, @JsonProperty("continue_url") String continueUrl) {}
}
