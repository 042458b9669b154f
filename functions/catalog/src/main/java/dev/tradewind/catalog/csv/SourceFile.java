package dev.tradewind.catalog.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file as it was sent.
 *
 * @param name {@code products.csv}, {@code prices.csv}, {@code shipping_rates.csv}, {@code shipping_services.csv} or
 *            {@code discounts.csv}; others are refused by name
 * @param text its content, without byte order mark
 */
public record SourceFile(String name, String text) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public SourceFile {
        text = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** The file of these bytes; empty when they are not UTF-8, since a guess would end up in titles. */
    public static Optional<SourceFile> utf8(String name, byte[] bytes) {
        try {
            return Optional.of(new SourceFile(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()));
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** The file of a JSON text; empty when an escape left half a character in it. */
    public static Optional<SourceFile> text(String name, String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text) ? Optional.of(new SourceFile(name, text)) : Optional.empty();
    }
}
