package dev.tradewind.local;

import dev.tradewind.embedded.EmbeddedServices;
import dev.tradewind.embedded.FreePort;
import dev.tradewind.local.aws.AwsJson;
import dev.tradewind.local.aws.Queues;
import dev.tradewind.local.control.Control;
import dev.tradewind.local.control.StorefrontPage;
import dev.tradewind.local.control.TokenPages;
import dev.tradewind.local.functions.FunctionOutput;
import dev.tradewind.local.functions.Functions;
import dev.tradewind.local.gateway.Gateway;
import dev.tradewind.local.gateway.HttpListener;
import dev.tradewind.local.gateway.HttpResponse;
import dev.tradewind.local.gateway.LocalIssuer;
import dev.tradewind.local.gateway.Route;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The whole suite on one machine: executes a SAM template over embedded services. */
public final class LocalStack implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final StackClock clock = new StackClock();
    private final URI baseUrl;
    private final HttpListener listener;
    private List<Route> routes = List.of();

    private LocalStack(HttpListener listener) {
        this.listener = opened(listener);
        this.baseUrl = URI.create("http://localhost:" + listener.port());
    }

    /**
     * Starts everything.
     *
     * @throws StartFault
     *             that names what is wrong, in one line; nothing is left running
     */
    public static LocalStack start(Settings settings, Screen screen) {
        LocalStack stack = new LocalStack(HttpListener.start(settings.port(), request -> HttpResponse.message(503, "Starting")));
        try {
            stack.open(settings, screen);
            return stack;
        } catch (RuntimeException failure) {
            stack.close();
            throw failure;
        }
    }

    private void open(Settings settings, Screen screen) {
        int sqsPort = FreePort.any();
        Plan plan = Plan.read(settings, baseUrl, URI.create("http://127.0.0.1:" + sqsPort));
        routes = plan.routes();
        EmbeddedServices embedded = opened(EmbeddedServices.start(settings.data(), 0, sqsPort));
        AwsJson aws = opened(new AwsJson(embedded.dynamoEndpoint(), embedded.sqsEndpoint()));
        SdkProperties.set(embedded.dynamoEndpoint(), embedded.sqsEndpoint(), embedded.sqsEndpoint());
        Provisioning provisioning = new Provisioning(plan, screen);
        provisioning.createTables(aws);
        provisioning.createQueues(new Queues(aws, plan.names()));
        provisioning.report();
        opened(FunctionOutput.to(settings.logs()));
        Functions functions = opened(Functions.start(plan.functions(), screen));
        LocalIssuer issuer = new LocalIssuer(baseUrl + "/_local");
        Gateway gateway = new Gateway(plan.routes(), plan.cors(), functions, issuer, clock, screen);
        Control control = new Control(List.of(new TokenPages(issuer, audiences(plan), clock), new StorefrontPage()));
        listener.use(request -> control.handles(request) ? control.handle(request) : gateway.handle(request));
    }

    /** The routes and commands to try. */
    String banner(Duration took) {
        return Banner.of(baseUrl, routes, took);
    }

    private static List<String> audiences(Plan plan) {
        return plan.routes().stream().flatMap(route -> route.authorization().jwt().stream()).flatMap(rule -> rule.audiences().stream())
                .distinct().toList();
    }

    /** Where the gateway answers. */
    public URI baseUrl() {
        return baseUrl;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception failure) {
                System.err.println("While stopping: " + failure.getMessage());
            }
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }
}
