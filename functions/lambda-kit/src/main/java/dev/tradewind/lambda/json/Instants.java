package dev.tradewind.lambda.json;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * Times as ISO 8601 has them, {@code 2026-11-20T10:00:00.123Z}. They are read by the places of their digits, for which a formatter takes several
 * times as long, and a stored session has a dozen; what looks any other way is left to {@link Instant#parse}.
 */
@Singleton
final class Instants implements Serde<Instant> {
    private static final String FORM = "0000-00-00T00:00:00.000000000";
    private static final int SECONDS = FORM.indexOf('.');

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends Instant> type, Instant value) throws IOException {
        encoder.encodeString(value.toString());
    }

    @Override
    public Instant deserialize(Decoder decoder, DecoderContext context, Argument<? super Instant> type) throws IOException {
        String text = decoder.decodeString();
        try {
            return read(text);
        } catch (DateTimeParseException e) {
            throw decoder.createDeserializationException("no time: " + e.getMessage(), text);
        }
    }

    /** @throws DateTimeParseException when the text is no time */
    static Instant read(String text) {
        int end = text.length() - 1;
        return hasForm(text, end) ? byPlaces(text, end) : Instant.parse(text);
    }

    private static boolean hasForm(String text, int end) {
        if (end < SECONDS || end == SECONDS + 1 || end > FORM.length() || text.charAt(end) != 'Z') {
            return false;
        }
        for (int i = 0; i < end; i++) {
            if (FORM.charAt(i) == '0' ? text.charAt(i) < '0' || text.charAt(i) > '9' : text.charAt(i) != FORM.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static Instant byPlaces(String text, int end) {
        try {
            return LocalDateTime.of(number(text, 0, 4, 4), number(text, 5, 7, 2), number(text, 8, 10, 2), number(text, 11, 13, 2),
                    number(text, 14, 16, 2), number(text, 17, SECONDS, 2), number(text, SECONDS + 1, end, 9)).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            return Instant.parse(text);
        }
    }

    /** Digits that are not there are zeros. */
    private static int number(String text, int from, int to, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = 10 * number + (i < to ? text.charAt(i) - '0' : 0);
        }
        return number;
    }
}
