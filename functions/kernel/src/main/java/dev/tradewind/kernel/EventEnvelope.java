package dev.tradewind.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A fact that one capability tells the others: delivered at least once, in any order.
 *
 * @param id the same on every delivery
 * @param type what happened, in the past tense and PascalCase: {@code OrderPlaced}
 * @param version of the payload's schema, from 1; within a version only optional fields are added
 * @param occurredAt when it became true, by the writer's clock
 * @param subject the aggregate that it happened to, such as an order id; 1 to 128 characters
 * @param correlationId joins what one request set off; 1 to 128 characters
 * @param payload JSON text of at most {@link #MAX_PAYLOAD_BYTES} in UTF-8: ids and amounts, no name, address or e-mail
 */
public record EventEnvelope(EventId id, String type, int version, Instant occurredAt, String subject, String correlationId,
        String payload) {

    /** Largest payload in bytes of UTF-8: 64 KB, far under what a queue or an item takes. */
    public static final int MAX_PAYLOAD_BYTES = 64 * 1024;

    private static final int MAX_NAME = 128;

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]{0,63}");

    /** @throws IllegalArgumentException if a component is out of the range given above */
    public EventEnvelope {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(occurredAt, "occurredAt");
        require(TYPE.matcher(type).matches(), "type must be PascalCase of at most 64 characters");
        require(version >= 1, "version counts from 1");
        require(isName(subject), "subject must have 1 to 128 characters");
        require(isName(correlationId), "correlationId must have 1 to 128 characters");
        require(payload.getBytes(StandardCharsets.UTF_8).length <= MAX_PAYLOAD_BYTES, "payload must not exceed 64 KB");
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= MAX_NAME;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
