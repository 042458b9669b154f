package dev.tradewind.local.access;

import dev.tradewind.local.Screen;
import dev.tradewind.local.gateway.HttpRequest;
import dev.tradewind.local.gateway.HttpResponse;
import dev.tradewind.local.template.PseudoParameters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one address of AWS on this machine. Each request tells by its signature which function sends it and which service it
 * is for; it goes on only if the function's own policy allows all that it asks for. The stack itself and its tests sign as
 * {@link #OWNER}, who may do everything.
 */
public final class AwsFront {

    /** Access key of whoever started the stack. */
    public static final String OWNER = "local";

    private final Permissions permissions;
    private final ServiceAccess accesses;
    private final Function<HttpRequest, HttpResponse> dynamo;
    private final Function<HttpRequest, HttpResponse> sqs;
    private final Function<HttpRequest, HttpResponse> others;
    private final Waits waits;
    private final Screen screen;

    public AwsFront(Permissions permissions, ServiceAccess accesses, Function<HttpRequest, HttpResponse> dynamo,
            Function<HttpRequest, HttpResponse> sqs, Function<HttpRequest, HttpResponse> others, Waits waits, Screen screen) {
        this.permissions = permissions;
        this.accesses = accesses;
        this.dynamo = dynamo;
        this.sqs = sqs;
        this.others = others;
        this.waits = waits;
        this.screen = screen;
    }

    /** Answers a request of an AWS SDK. */
    public HttpResponse handle(HttpRequest request) {
        Optional<Signature> signature = Signature.of(request);
        if (signature.isEmpty()) {
            return Denial.of("", "MissingAuthenticationToken", "The request has no signature");
        }
        return handle(request, signature.get());
    }

    private HttpResponse handle(HttpRequest request, Signature signature) {
        String service = signature.service();
        if (signature.accessKey().equals(OWNER)) {
            return forward(signature, request);
        }
        if (!permissions.isFunction(signature.accessKey())) {
            return Denial.of(service, "UnrecognizedClientException", "There is no function " + signature.accessKey());
        }
        return refusal(request, signature).map(reason -> {
            screen.warn(reason);
            return Denial.of(service, "AccessDeniedException", reason);
        }).orElseGet(() -> forward(signature, request));
    }

    private Optional<String> refusal(HttpRequest request, Signature signature) {
        try {
            return permissions.denied(signature.accessKey(), accesses.of(signature.service(), request))
                    .map(denied -> text(signature.accessKey(), denied));
        } catch (NotChecked notChecked) {
            return Optional.of(signature.accessKey() + ": " + notChecked.getMessage());
        }
    }

    private HttpResponse forward(Signature signature, HttpRequest request) {
        return waits.timed(signature.accessKey(), signature.service(), () -> answer(signature.service(), request));
    }

    private HttpResponse answer(String service, HttpRequest request) {
        return switch (service) {
            case "dynamodb" -> dynamo.apply(request);
            case "sqs" -> sqs.apply(request);
            default -> others.apply(request);
        };
    }

    /** In AWS's own words. */
    private static String text(String function, Access access) {
        List<String> resources = access.resources();
        return "User: arn:aws:sts::%s:assumed-role/%sRole/%s is not authorized to perform: %s on resource: %s because no identity-based policy allows the %s action"
                .formatted(PseudoParameters.ACCOUNT, function, function, access.action(), resources.getFirst(), access.action());
    }
}
