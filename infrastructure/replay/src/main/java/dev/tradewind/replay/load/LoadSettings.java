package dev.tradewind.replay.load;

import dev.tradewind.replay.CannotRun;
import dev.tradewind.replay.Properties;
import dev.tradewind.replay.SuiteChoice;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a load test is told. Whatever it is told, it ends by itself, and it loads this machine alone.
 *
 * @param parts which of them to run
 * @param buyers how many at once, one after the other
 * @param each how long so many of them buy
 * @param soak how long the soak lasts
 * @param rate orders a second in the soak
 * @param report directory for figures and charts
 */
record LoadSettings(URI baseUrl, Set<Part> parts, List<Integer> buyers, Duration each, Duration soak, int rate, Path report) {
    private static final int MOST_BUYERS = 256;
    private static final int LONGEST_SECONDS = 300;
    private static final int LONGEST_MINUTES = 240;
    private static final int FASTEST = 100;

    /** What a load test consists of. */
    enum Part {
        STEPS, FLASH, SOAK
    }

    LoadSettings {
        parts = Set.copyOf(parts);
        buyers = List.copyOf(buyers);
    }

    /** @throws CannotRun that names the property whose value cannot be used */
    static LoadSettings read(java.util.Properties system) {
        var properties = new Properties(system);
        URI baseUrl = properties.baseUrl();
        if (!SuiteChoice.isThisMachine(baseUrl)) {
            throw new CannotRun("-Dbase.url=" + baseUrl + " is not on this machine, and nothing else is put under load: "
                    + "localhost, 127.0.0.1 or [::1]");
        }
        List<Integer> buyers = words(properties, "buyers", "1,2,4,8,16,32").map(LoadSettings::buyers).toList();
        Set<Part> parts = Set.copyOf(words(properties, "parts", "steps,flash").map(LoadSettings::part).distinct().toList());
        return new LoadSettings(baseUrl, parts, buyers, Duration.ofSeconds(properties.number("seconds", LONGEST_SECONDS, 20)),
                Duration.ofMinutes(properties.number("minutes", LONGEST_MINUTES, 15)), properties.number("rate", FASTEST, 4),
                properties.report("target/load"));
    }

    private static Stream<String> words(Properties properties, String name, String otherwise) {
        return Stream.of(properties.text(name).orElse(otherwise).split(",", -1)).map(String::strip);
    }

    private static int buyers(String text) {
        return Optional.of(text).filter(word -> word.matches("[0-9]{1,3}")).map(Integer::parseInt)
                .filter(count -> count >= 1 && count <= MOST_BUYERS)
                .orElseThrow(() -> new CannotRun("-Dbuyers= is a list such as 1,2,4,8 of numbers from 1 to " + MOST_BUYERS));
    }

    private static Part part(String text) {
        return Stream.of(Part.values()).filter(part -> part.name().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> new CannotRun("-Dparts= is a list of steps, flash and soak"));
    }
}
