package dev.tradewind.replay;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Reads {@code -D} properties; an empty one counts as absent, and a wrong value gets one clear line. */
public final class Properties {
    private static final URI DEFAULT_URL = URI.create("http://localhost:3000");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final java.util.Properties properties;

    public Properties(java.util.Properties properties) {
        this.properties = properties;
    }

    /** The value as it stands. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(properties.getProperty(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A whole number from 1 on. */
    public int number(String name, int most, int otherwise) {
        Optional<String> text = text(name);
        boolean good = text.filter(value -> !value.matches("[0-9]{1,9}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most)
                .isEmpty();
        if (!good) {
            throw new CannotRun("-D" + name + "=" + text.get() + " is not a number from 1 to " + most);
        }
        return text.map(Integer::parseInt).orElse(otherwise);
    }

    /** Where the suite is, without a slash at the end. */
    public URI baseUrl() {
        return text("base.url").map(Properties::url).orElse(DEFAULT_URL);
    }

    /** Where the run's own files go. */
    public Path report(String otherwise) {
        return Path.of(text("report").orElse(otherwise)).toAbsolutePath();
    }

    private static URI url(String text) {
        try {
            URI url = new URI(text.replaceFirst("/+$", ""));
            if (url.getHost() != null && SCHEMES.contains(url.getScheme())) {
                return url;
            }
        } catch (URISyntaxException notAUrl) {
            throw new CannotRun("-Dbase.url=" + text + " is not a URL: " + notAUrl.getReason());
        }
        throw new CannotRun("-Dbase.url=" + text + " is not a URL such as http://localhost:3000");
    }
}
