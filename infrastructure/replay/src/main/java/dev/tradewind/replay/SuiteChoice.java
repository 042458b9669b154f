package dev.tradewind.replay;

import dev.tradewind.replay.suite.Meter;
import dev.tradewind.replay.suite.Suite;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The suite that a run speaks to: the running one, or else one of its own on this machine. */
public final class SuiteChoice implements AutoCloseable {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Suite suite;
    private final URI baseUrl;
    private final Optional<LocalSuite> own;

    private SuiteChoice(URI baseUrl, Meter meter, Optional<LocalSuite> own) {
        this.suite = new Suite(baseUrl, meter);
        this.baseUrl = baseUrl;
        this.own = own;
    }

    /** @throws CannotRun if nothing answers on another machine, or none can be started on this one */
    public static SuiteChoice of(URI baseUrl, Meter meter, Path logs, PrintStream out) {
        return of(baseUrl, meter, logs, Optional.empty(), out);
    }

    /** @param data where a suite of its own keeps its data, for another run to go on with */
    public static SuiteChoice of(URI baseUrl, Meter meter, Path logs, Optional<Path> data, PrintStream out) {
        if (isUp(baseUrl, meter)) {
            return new SuiteChoice(baseUrl, meter, Optional.empty());
        }
        if (!isThisMachine(baseUrl)) {
            throw new CannotRun("nothing answers " + baseUrl + "/health");
        }
        out.println("Nothing answers " + baseUrl + "/health: starting a suite for this run");
        LocalSuite own = LocalSuite.start(logs, data, url -> isUp(url, meter));
        return new SuiteChoice(own.baseUrl(), meter, Optional.of(own));
    }

    /** Whether the address is of this machine by its very name: what a name server says of another may change from one look to the next. */
    public static boolean isThisMachine(URI url) {
        return THIS_MACHINE.contains(url.getHost());
    }

    public Suite suite() {
        return suite;
    }

    public URI baseUrl() {
        return baseUrl;
    }

    /** Whether it was started for this run. */
    public boolean isOwn() {
        return own.isPresent();
    }

    private static boolean isUp(URI url, Meter meter) {
        try (var suite = new Suite(url, meter)) {
            return suite.isUp();
        }
    }

    @Override
    public void close() {
        suite.close();
        own.ifPresent(LocalSuite::close);
    }
}
