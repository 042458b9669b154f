package dev.tradewind.replay.soak;

import dev.tradewind.replay.Properties;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a soak is told.
 *
 * @param token of an operator, where there is no local stack to give one
 * @param merchant token of the merchant {@link dev.tradewind.replay.suite.CatalogueFiles#MERCHANT}, where there is no local stack to give one
 * @param secret of the source {@code standard}
 * @param clients how many carriers at a time
 * @param shipments how many parcels
 * @param events how many events of all of them; a fifth is told twice
 * @param report directory for the journal, and for the data and logs of a suite of its own
 */
record SoakSettings(URI baseUrl, Optional<String> token, Optional<String> merchant, String secret, int clients, int shipments, int events,
        Path report) {
    private static final int MOST_CLIENTS = 1_000;
    private static final int MOST_SHIPMENTS = 100_000;
    private static final int MOST_EVENTS = 10_000_000;
    private static final String LOCAL_SECRET = "whsec_dHJhZGV3aW5kLWxvY2FsLWRldmVsb3BtZW50";

    /** @throws dev.tradewind.replay.CannotRun that names the property whose value cannot be used */
    static SoakSettings read(java.util.Properties system) {
        var properties = new Properties(system);
        return new SoakSettings(properties.baseUrl(), properties.text("token"), properties.text("merchant.token"),
                properties.text("secret").orElse(LOCAL_SECRET), properties.number("clients", MOST_CLIENTS, 8),
                properties.number("shipments", MOST_SHIPMENTS, 5_000), properties.number("events", MOST_EVENTS, 100_000),
                properties.report("target/soak"));
    }

    /** What must be the same for a run to be taken up again. */
    String plan() {
        return shipments + " shipments, " + events + " events";
    }
}
