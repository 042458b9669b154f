package dev.tradewind.webhooks;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.lambda.caller.Caller.Authenticated;
import dev.tradewind.lambda.caller.Callers;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import dev.tradewind.webhookdelivery.port.Endpoints;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/** Whose endpoints a caller may see: the own merchant's, or, for an operator, those of platforms. */
@Singleton
final class Owners {
    private final Callers callers;
    private final Endpoints endpoints;
    private final Problems problems;

    Owners(Callers callers, Endpoints endpoints, Problems problems) {
        this.callers = callers;
        this.endpoints = endpoints;
        this.problems = problems;
    }

    /** Answers for the caller's owner. */
    Response with(Request request, Function<Owner, Response> answer) {
        return owner(request).map(answer).orElseGet(() -> problems.answer(403, "forbidden", "Only a merchant or an operator may do this."));
    }

    /** Answers for the endpoint of the path; another's does not exist. */
    Response withEndpoint(Request request, Function<Endpoint, Response> answer) {
        return with(request, owner -> Optional.of(request.path("id")).filter(EndpointId::isValid).map(EndpointId::new)
                .flatMap(id -> endpoints.find(owner, id)).map(answer).orElseGet(() -> problems.notFound("webhook endpoint")));
    }

    /** The merchant that the caller's token names. */
    Optional<MerchantId> merchant(Request request) {
        Authenticated caller = callers.authorised(request);
        return Optional.ofNullable(caller.claims().get("merchant_id")).filter(_ -> caller.may("merchant")).filter(MerchantId::isValid)
                .map(MerchantId::new);
    }

    /** What idempotency keys of the caller are bound to. */
    String scope(Request request) {
        return callers.authorised(request).scope();
    }

    private Optional<Owner> owner(Request request) {
        return callers.authorised(request).may("operator")
                ? Optional.of(new Owner.Platforms())
                : merchant(request).map(Owner.Merchant::new);
    }
}
