package dev.tradewind.local.control;

import dev.tradewind.embedded.QueueDepth;
import dev.tradewind.local.StackClock;
import dev.tradewind.local.aws.Queues;
import dev.tradewind.local.events.Scheduler;
import dev.tradewind.local.functions.FunctionSpec;
import dev.tradewind.local.gateway.HttpRequest;
import dev.tradewind.local.gateway.HttpResponse;
import dev.tradewind.local.gateway.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plain page that shows what runs. */
public final class IndexPage implements Pages {

    private final List<Route> routes;
    private final List<FunctionSpec> functions;
    private final Scheduler scheduler;
    private final Queues queues;
    private final List<String> queueNames;
    private final StackClock clock;

    public IndexPage(List<Route> routes, List<FunctionSpec> functions, Scheduler scheduler, Queues queues, List<String> queueNames,
            StackClock clock) {
        this.routes = List.copyOf(routes);
        this.functions = List.copyOf(functions);
        this.scheduler = scheduler;
        this.queues = queues;
        this.queueNames = List.copyOf(queueNames);
        this.clock = clock;
    }

    @Override
    public Optional<HttpResponse> answer(HttpRequest request, String path) {
        return request.method().equals("GET") && path.equals("/") ? Optional.of(HttpResponse.html(200, page())) : Optional.empty();
    }

    private String page() {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Local stack</title>
                <style>body{font-family:sans-serif;margin:2em}td,th{text-align:left;padding:.2em 1em .2em 0}</style></head>
                <body>
                <h1>Local stack</h1>
                <p>Clock: %s, %s ahead. <a href="/_local/mailbox">Mailbox</a></p>
                """.formatted(clock.instant(), clock.offset())
                + table("Routes",
                        routes.stream().map(route -> row(route.method(), route.path(), route.function(), route.authorization().label())))
                + table("Functions",
                        functions.stream().map(function -> row(function.id(), function.handler(), function.timeout().toString())))
                + table("Schedules",
                        scheduler.schedules().stream().map(schedule -> row(schedule.id(), schedule.expression(), schedule.zone(),
                                scheduler.next(schedule).map(Object::toString).orElse("off"))))
                + table("Queues (visible, in flight, delayed)", queueNames.stream().map(this::queue)) + "</body></html>\n";
    }

    private String queue(String name) {
        QueueDepth depth = queues.depth(name);
        return row(name, Long.toString(depth.visible()), Long.toString(depth.inFlight()), Long.toString(depth.delayed()));
    }

    private static String table(String title, Stream<String> rows) {
        return "<h2>" + title + "</h2><table>" + rows.collect(Collectors.joining()) + "</table>\n";
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(cell -> "<td>" + Html.escape(cell) + "</td>").collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }
}
