package dev.tradewind.aot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The SHA-256 of everything that a package's cache was made from, in the form of {@code sha256sum}. A JVM before 25.0.4 takes a cache
 * whose jars have changed since, and runs the old code without a word (JDK-8377932); what it does not see is seen here.
 */
final class Checksums {
    static final String FILE = "SHA256SUMS";

    private Checksums() {}

    /** Writes them, right after the cache was made. */
    static void write(Path directory) {
        StringBuilder text = new StringBuilder();
        of(directory).forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
        try {
            Files.writeString(directory.resolve(FILE), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is no longer as it was, by name; nothing if the cache is good. */
    static List<String> faults(Path directory) {
        Map<String, String> then = read(directory);
        Map<String, String> now = of(directory);
        List<String> faults = new ArrayList<>();
        now.forEach((name, sum) -> {
            if (!then.containsKey(name)) {
                faults.add(name + " is new");
            } else if (!then.get(name).equals(sum)) {
                faults.add(name + " has changed");
            }
        });
        then.keySet().stream().filter(name -> !now.containsKey(name)).forEach(name -> faults.add(name + " is gone"));
        return faults;
    }

    private static Map<String, String> read(Path directory) {
        Map<String, String> sums = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(directory.resolve(FILE))) {
                int gap = line.indexOf("  ");
                sums.put(line.substring(gap + 2), line.substring(0, gap));
            }
            return sums;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> of(Path directory) {
        Map<String, String> sums = new TreeMap<>();
        new Layout(directory).parts().filter(Files::exists).forEach(file -> sums.put(directory.relativize(file).toString(), sha256(file)));
        return sums;
    }

    private static String sha256(Path file) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
