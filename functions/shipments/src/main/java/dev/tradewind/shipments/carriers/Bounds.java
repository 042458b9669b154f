package dev.tradewind.shipments.carriers;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.shipments.model.Place;
import java.util.Optional;

/**
 * How much is kept of an event's texts, in bytes, so that a shipment with the most events that it may have fits into an item of 400 KB in
 * whatever script they are written.
 */
final class Bounds {
    private static final int RAW = 100;
    private static final int TEXT = 300;
    private static final int NAME = 75;
    private static final int CITY = 120;
    private static final int PART = 60;
    /** First bits of a byte that goes on with a character. */
    private static final int CONTINUES = 0b1000_0000;
    private static final int FIRST_BITS = 0b1100_0000;

    private Bounds() {}

    static String raw(String words) {
        return cut(words, RAW);
    }

    static Optional<String> text(Optional<String> text) {
        return text.map(all -> cut(all, TEXT));
    }

    static Optional<String> name(Optional<String> name) {
        return name.map(all -> cut(all, NAME));
    }

    static Place place(Place place) {
        return new Place(place.city().map(all -> cut(all, CITY)), place.region().map(all -> cut(all, PART)),
                place.postalCode().map(all -> cut(all, PART)), place.country().map(all -> cut(all, PART)));
    }

    private static String cut(String text, int most) {
        byte[] bytes = text.getBytes(UTF_8);
        int end = Math.min(most, bytes.length);
        while (end < bytes.length && (bytes[end] & FIRST_BITS) == CONTINUES) {
            end--;
        }
        return end == bytes.length ? text : new String(bytes, 0, end, UTF_8).strip();
    }
}
