package dev.tradewind.replay.race;

import dev.tradewind.replay.Properties;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a race is told.
 *
 * @param token of an operator, where there is no local stack to give one; then no clock can be moved either
 * @param clients how many buyers at a time
 * @param attempts how many of them in all
 * @param report directory for the logs of a suite of its own
 */
record RaceSettings(URI baseUrl, Optional<String> token, int clients, int attempts, Path report) {
    private static final int MOST_CLIENTS = 1_000;
    private static final int MOST_ATTEMPTS = 10_000_000;

    /** @throws dev.tradewind.replay.CannotRun that names the property whose value cannot be used */
    static RaceSettings read(java.util.Properties system) {
        var properties = new Properties(system);
        return new RaceSettings(properties.baseUrl(), properties.text("token"), properties.number("clients", MOST_CLIENTS, 64),
                properties.number("attempts", MOST_ATTEMPTS, 10_000), properties.report("target/race"));
    }
}
