package dev.tradewind.replay;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a replay is told.
 *
 * @param orders the order history
 * @param baseUrl of the suite
 * @param token of an operator, where there is no local stack to give one
 * @param limit how many invoices to take, from the first on
 * @param clients how many buyers order at a time
 * @param report directory for summary and chart
 */
record ReplaySettings(Path orders, URI baseUrl, Optional<String> token, int limit, int clients, Path report) {
    private static final int MOST_CLIENTS = 1_000;

    /** @throws CannotRun that names the property whose value cannot be used */
    static ReplaySettings read(java.util.Properties system) {
        var properties = new Properties(system);
        Path orders = properties.text("orders").map(Path::of).orElseThrow(() -> new CannotRun(
                "-Dorders=FILE must name the order history: a .csv or .csv.gz with the columns of the UCI data set \"Online Retail\""));
        if (!Files.isRegularFile(orders) || !Files.isReadable(orders)) {
            throw new CannotRun("-Dorders=" + orders + " is not a file that can be read");
        }
        return new ReplaySettings(orders, properties.baseUrl(), properties.text("token"),
                properties.number("limit", Integer.MAX_VALUE, Integer.MAX_VALUE), properties.number("clients", MOST_CLIENTS, 8),
                properties.report("target/replay"));
    }
}
