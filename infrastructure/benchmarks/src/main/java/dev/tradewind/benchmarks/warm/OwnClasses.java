package dev.tradewind.benchmarks.warm;

import java.io.File;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The classes of one capability without those of others, as its package has them. Shared with us is only what we hand in, and the SDK under it. */
final class OwnClasses extends URLClassLoader {
    private static final List<String> SHARED = List.of("software.amazon.awssdk.", "com.amazonaws.services.lambda.runtime.",
            "dev.tradewind.webhooks.port.Receiver");

    /** @param others where the classes of other capabilities lie */
    OwnClasses(List<Path> others) {
        super(path(others), ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return SHARED.stream().anyMatch(name::startsWith)
                ? OwnClasses.class.getClassLoader().loadClass(name)
                : super.loadClass(name, resolve);
    }

    /** The entries of this class path but those. */
    static List<String> without(List<Path> others) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !others.contains(Path.of(entry))).toList();
    }

    private static URL[] path(List<Path> others) {
        return without(others).stream().map(entry -> url(Path.of(entry))).toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
