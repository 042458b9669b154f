package dev.tradewind.local.demo;

import dev.tradewind.local.Screen;
import dev.tradewind.local.Settings;
import dev.tradewind.local.StackClock;
import dev.tradewind.local.gateway.Route;
import java.net.URI;
import java.util.List;

/** Gives a new stack something to sell and rates to convert with, over the routes that an operator would use. */
public final class Demo implements AutoCloseable {

    private final List<Route> routes;
    private final Settings settings;
    private final Screen screen;
    private final OperatorClient operator;
    private final DemoRates demoRates;

    public Demo(URI baseUrl, List<Route> routes, Settings settings, StackClock clock, Screen screen) {
        this.routes = List.copyOf(routes);
        this.settings = settings;
        this.screen = screen;
        this.operator = new OperatorClient(baseUrl);
        this.demoRates = new DemoRates(operator, clock, screen);
    }

    /** Loads the catalogue and the rates; what the template has no route for is left out with a warning. */
    public void load() {
        if (has("POST /catalog/imports")) {
            new CatalogImport(operator, screen).load(settings.catalog());
        }
        if (settings.rates().isPresent()) {
            if (has("POST /fx/sources/{source}/imports")) {
                new RatesFile(operator, screen).load(settings.rates().get());
            }
        } else if (has("PUT /fx/sources/{source}/rates")) {
            demoRates.publish();
        }
    }

    /** Says that the clock was moved: the demo rates carry its date. */
    public void clockMoved() {
        if (settings.rates().isEmpty() && demoRates.published()) {
            demoRates.publish();
        }
    }

    @Override
    public void close() {
        operator.close();
    }

    private boolean has(String routeKey) {
        boolean found = routes.stream().anyMatch(route -> route.key().equals(routeKey));
        if (!found) {
            screen.warn("The template has no route " + routeKey + ": its demo data is left out");
        }
        return found;
    }
}
