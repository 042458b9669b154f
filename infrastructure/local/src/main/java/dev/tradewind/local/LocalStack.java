package dev.tradewind.local;

import dev.tradewind.embedded.EmbeddedServices;
import dev.tradewind.embedded.FreePort;
import dev.tradewind.local.access.AwsFront;
import dev.tradewind.local.access.DynamoAccess;
import dev.tradewind.local.access.ServiceAccess;
import dev.tradewind.local.access.Upstream;
import dev.tradewind.local.access.Waits;
import dev.tradewind.local.aws.AwsEndpoint;
import dev.tradewind.local.aws.AwsJson;
import dev.tradewind.local.aws.Mailbox;
import dev.tradewind.local.aws.ObjectFiles;
import dev.tradewind.local.aws.Objects;
import dev.tradewind.local.aws.Parameters;
import dev.tradewind.local.aws.QueueContents;
import dev.tradewind.local.aws.Queues;
import dev.tradewind.local.aws.Secrets;
import dev.tradewind.local.aws.WebhookSecrets;
import dev.tradewind.local.control.ClockPages;
import dev.tradewind.local.control.Control;
import dev.tradewind.local.control.IndexPage;
import dev.tradewind.local.control.MailboxPages;
import dev.tradewind.local.control.MeterPages;
import dev.tradewind.local.control.Pages;
import dev.tradewind.local.control.PermissionPage;
import dev.tradewind.local.control.QueuePages;
import dev.tradewind.local.control.SchedulePages;
import dev.tradewind.local.control.StorefrontPage;
import dev.tradewind.local.control.TokenPages;
import dev.tradewind.local.demo.Demo;
import dev.tradewind.local.events.Activity;
import dev.tradewind.local.events.EventSource;
import dev.tradewind.local.events.EventSources;
import dev.tradewind.local.events.Idleness;
import dev.tradewind.local.events.Invocations;
import dev.tradewind.local.events.Scheduler;
import dev.tradewind.local.functions.FunctionOutput;
import dev.tradewind.local.functions.Functions;
import dev.tradewind.local.functions.Launcher;
import dev.tradewind.local.gateway.Gateway;
import dev.tradewind.local.gateway.HttpListener;
import dev.tradewind.local.gateway.HttpRequest;
import dev.tradewind.local.gateway.HttpResponse;
import dev.tradewind.local.gateway.LocalIssuer;
import dev.tradewind.local.gateway.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** The whole suite on one machine: executes a SAM template over embedded services. */
public final class LocalStack implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final StackClock clock = new StackClock();
    private final Waits waits = new Waits();
    private final Settings settings;
    private final Launcher launcher;
    private final Screen screen;
    private final HttpListener listener;
    private final URI baseUrl;
    private List<Route> routes = List.of();

    private LocalStack(Settings settings, Launcher launcher, Screen screen, HttpListener listener) {
        this.settings = settings;
        this.launcher = launcher;
        this.screen = screen;
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
        return start(settings, settings.launcher(), screen);
    }

    /** The same with functions run in another way. */
    public static LocalStack start(Settings settings, Launcher launcher, Screen screen) {
        HttpListener listener = HttpListener.start(settings.port(), _ -> starting());
        LocalStack stack = new LocalStack(settings, launcher, screen, listener);
        try {
            stack.open();
            return stack;
        } catch (RuntimeException failure) {
            stack.close();
            throw failure;
        }
    }

    /** Where the gateway answers. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** The routes and commands to try. */
    String banner(Duration took) {
        return Banner.of(baseUrl, routes, took);
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

    private void open() {
        Kept keptClock = kept("clock");
        keptClock.read(content -> Json.text(content, "offset_millis")).map(Long::parseLong).map(Duration::ofMillis)
                .ifPresent(clock::setOffset);
        int sqsPort = FreePort.any();
        Plan plan = Plan.read(settings, baseUrl, URI.create("http://127.0.0.1:" + sqsPort), clock);
        routes = plan.routes();
        EmbeddedServices embedded = opened(EmbeddedServices.start(settings.data().map(LocalStack::tables), 0, sqsPort));
        AwsJson aws = opened(new AwsJson(embedded.dynamoEndpoint(), embedded.sqsEndpoint()));
        Provisioning provisioning = new Provisioning(plan, screen);
        Queues queues = new Queues(aws, embedded::depth);
        provisioning.createTables(aws);
        provisioning.createQueues(queues);
        keepMessages(aws, plan, provisioning.queueNames());
        Mailbox mailbox = new Mailbox(kept("mailbox"), clock, screen);
        HttpListener front = opened(awsFront(plan, embedded, provisioning, mailbox));
        opened(SdkProperties.set(URI.create("http://127.0.0.1:" + front.port())));
        provisioning.report();
        serve(plan, aws, queues, provisioning.queueNames(), mailbox, keptClock);
    }

    private void serve(Plan plan, AwsJson aws, Queues queues, List<String> queueNames, Mailbox mailbox, Kept keptClock) {
        LocalIssuer issuer = new LocalIssuer(baseUrl + "/_local");
        List<Pages> pages = new ArrayList<>(
                List.of(new TokenPages(issuer, audiences(plan), clock), new StorefrontPage(), new MailboxPages(mailbox)));
        use(new Control(pages), _ -> starting());

        opened(FunctionOutput.to(settings.logs()));
        Functions functions = opened(Functions.start(plan.functions(), launcher, waits, screen));
        Activity activity = new Activity();
        Invocations invocations = new Invocations(functions, activity, screen);
        List<EventSource> sources = EventSources.start(plan.events(), aws, plan.names(), invocations, kept("streams"));
        sources.forEach(this::opened);
        Scheduler scheduler = opened(new Scheduler(plan.events().schedules(), invocations, clock)).start();

        Demo demo = opened(new Demo(baseUrl, routes, settings, clock, screen));
        pages.add(new ClockPages(clock, scheduler, keptClock, demo::clockMoved));
        pages.add(new SchedulePages(scheduler));
        pages.add(new PermissionPage(plan.permissions()));
        pages.add(new MeterPages(waits));
        pages.add(new QueuePages(queues, queueNames, new Idleness(activity, sources, queues, plan.events().feedingQueues())));
        pages.add(new IndexPage(routes, plan.functions(), scheduler, queues, queueNames, clock));
        Gateway gateway = new Gateway(routes, plan.cors(), functions, issuer, clock, screen);
        Control control = new Control(pages);
        if (settings.demo()) {
            // Who waits for the health of the suite wants to buy from its catalogue next.
            use(control, request -> request.rawPath().equals("/health") ? starting() : gateway.handle(request));
            demo.load();
        }
        use(control, gateway::handle);
    }

    private void use(Control control, Function<HttpRequest, HttpResponse> others) {
        listener.use(request -> control.handles(request) ? control.handle(request) : others.apply(request));
    }

    private static HttpResponse starting() {
        return HttpResponse.message(503, "Starting");
    }

    private HttpListener awsFront(Plan plan, EmbeddedServices embedded, Provisioning provisioning, Mailbox mailbox) {
        Secrets secrets = new Secrets(kept("secrets"), clock);
        Parameters parameters = new Parameters(kept("parameters"));
        provisioning.declare(secrets);
        WebhookSecrets.hold(settings.secrets(), secrets);
        provisioning.declare(parameters);
        AwsEndpoint others = new AwsEndpoint(secrets, parameters, mailbox, new Objects(new ObjectFiles(kept("objects"))));
        ServiceAccess accesses = new ServiceAccess(new DynamoAccess(provisioning.partitionKeys()), secrets::arn);
        AwsFront front = new AwsFront(plan.permissions(), accesses, new Upstream(embedded.dynamoEndpoint())::send,
                new Upstream(embedded.sqsEndpoint())::send, others::handle, waits, screen);
        return HttpListener.start(0, front::handle);
    }

    private void keepMessages(AwsJson aws, Plan plan, List<String> queueNames) {
        if (settings.data().isPresent()) {
            QueueContents contents = new QueueContents(aws, plan.names(), queueNames, kept("messages"), clock);
            contents.restore();
            opened(contents);
        }
    }

    private Kept kept(String name) {
        return Kept.open(settings.data(), name);
    }

    private static Path tables(Path data) {
        try {
            return Files.createDirectories(data.resolve("dynamodb"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> audiences(Plan plan) {
        return plan.routes().stream().flatMap(route -> route.authorization().jwt().stream()).flatMap(rule -> rule.audiences().stream())
                .distinct()
                .toList();
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }
}
