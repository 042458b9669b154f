package dev.tradewind.lambda.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.Adler32;

/**
 * What stored bodies have in common: names and words in the order in which they come, without anybody's values. A stored body names its
 * dictionary by checksum (RFC 1950, FDICT), so none that was ever used may change or go: a better one is added, and becomes the newest.
 */
final class Dictionary {
    static final Dictionary NEWEST = new Dictionary("bodies-2.dict");

    private final byte[] bytes;
    private final int checksum;

    private Dictionary(String resource) {
        try (var in = Objects.requireNonNull(Dictionary.class.getResourceAsStream(resource), resource)) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Adler32 adler = new Adler32();
        adler.update(bytes);
        checksum = (int) adler.getValue();
    }

    /** @throws IllegalArgumentException when there never was such a dictionary */
    static Dictionary of(int checksum) {
        return NEWEST.checksum == checksum ? NEWEST : older(checksum);
    }

    private static Dictionary older(int checksum) {
        return Older.ALL.stream().filter(dictionary -> dictionary.checksum == checksum).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no dictionary " + Integer.toHexString(checksum)));
    }

    /** Not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    int checksum() {
        return checksum;
    }

    /** Read when the first body comes that was stored with one of them. */
    private static final class Older {
        static final List<Dictionary> ALL = List.of(new Dictionary("bodies-1.dict"));
    }
}
