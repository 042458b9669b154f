package dev.tradewind.local.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.Screen;
import dev.tradewind.local.functions.Functions;
import dev.tradewind.local.functions.Outcome;
import dev.tradewind.local.gateway.JwtAuthorizer.Verdict;
import dev.tradewind.local.gateway.Route.Authorization;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The HTTP API of the template: routes, authorizers, and the functions behind them. */
public final class Gateway {

    private static final Duration INTEGRATION_TIMEOUT = Duration.ofSeconds(29);
    /** Of an event; Lambda's quota for a synchronous invocation. */
    private static final int MAX_EVENT = 6 * 1024 * 1024;

    private final RouteTable routes;
    private final Cors cors;
    private final Functions functions;
    private final JwtAuthorizer authorizer;
    private final Clock clock;
    private final Screen screen;

    public Gateway(List<Route> routes, Cors cors, Functions functions, LocalIssuer issuer, Clock clock, Screen screen) {
        this.routes = new RouteTable(routes);
        this.cors = cors;
        this.functions = functions;
        this.authorizer = new JwtAuthorizer(issuer, clock);
        this.clock = clock;
        this.screen = screen;
    }

    /** Answers a request. */
    public HttpResponse handle(HttpRequest request) {
        return cors.preflight(request).orElseGet(() -> routed(request).with(cors.marks(request)));
    }

    private HttpResponse routed(HttpRequest request) {
        return routes.match(request.method(), QueryString.decodePath(request.rawPath())).map(match -> authorized(request, match))
                .orElseGet(() -> HttpResponse.message(404, "Not Found"));
    }

    private HttpResponse authorized(HttpRequest request, RouteTable.Match match) {
        return switch (match.route().authorization()) {
            case Authorization.Open _ -> integrated(request, match, Optional.empty());
            case Authorization.Iam _ when !signed(request) -> HttpResponse.message(403, "Forbidden");
            case Authorization.Iam _ -> integrated(request, match, Optional.of(iamContext()));
            case Authorization.Jwt rule -> switch (authorizer.judge(request, rule)) {
                case Verdict.Admitted admitted -> integrated(request, match, Optional.of(admitted.context()));
                case Verdict.Unauthorized _ -> unauthorized();
                case Verdict.Forbidden _ -> HttpResponse.message(403, "Forbidden");
            };
        };
    }

    private HttpResponse integrated(HttpRequest request, RouteTable.Match match, Optional<ObjectNode> context) {
        long begin = System.nanoTime();
        String requestId = UUID.randomUUID().toString();
        byte[] event = Json.bytes(HttpEvent.of(forwarded(request), match, context, requestId, clock.instant()));
        if (event.length > MAX_EVENT) {
            return HttpResponse.message(413, "Request Entity Too Large");
        }
        Outcome outcome = functions.invoke(match.route().function(), event, INTEGRATION_TIMEOUT);
        HttpResponse response = response(outcome).with(Map.of("apigw-requestid", List.of(requestId)));
        screen.invocation(Integer.toString(response.status()), request.method() + " " + request.rawPath(), match.route().function(),
                Duration.ofNanos(System.nanoTime() - begin));
        return response;
    }

    private static HttpResponse response(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered answered ->
                HttpAnswer.read(answered.body()).orElseGet(() -> HttpResponse.message(502, "Internal server error"));
            case Outcome.Failed _ -> HttpResponse.message(502, "Internal server error");
            case Outcome.TimedOut _,Outcome.Throttled _ -> HttpResponse.message(503, "Service Unavailable");
        };
    }

    private static HttpResponse unauthorized() {
        return HttpResponse.message(401, "Unauthorized").with(Map.of("www-authenticate", List.of("Bearer")));
    }

    private static boolean signed(HttpRequest request) {
        return request.header("authorization").filter(value -> value.startsWith("AWS4-HMAC-SHA256 ")).isPresent();
    }

    private static ObjectNode iamContext() {
        ObjectNode context = Json.object();
        context.putObject("iam").put("accountId", "000000000000").put("userArn", "arn:aws:iam::000000000000:user/local").put("userId",
                "local");
        return context;
    }

    private static HttpRequest forwarded(HttpRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(request.headers());
        headers.put("x-forwarded-for", List.of(request.sourceIp()));
        headers.put("x-forwarded-proto", List.of("http"));
        headers.put("x-amzn-trace-id", List.of("Root=1-" + UUID.randomUUID()));
        return new HttpRequest(request.method(), request.rawPath(), request.rawQuery(), headers, request.body(), request.sourceIp(),
                request.protocol());
    }
}
