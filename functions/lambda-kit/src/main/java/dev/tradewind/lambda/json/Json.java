package dev.tradewind.lambda.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.tradewind.lambda.HeadStart;
import io.micronaut.core.type.Argument;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.JsonStreamConfig;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.SerdeRegistry;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * JSON in and out. What comes from outside is read strictly into a tree (no duplicate names, nothing after the value, at
 * most {@value #DEPTH} levels, numbers of at most {@value #DIGITS} digits); what is ours is bound to {@code @Serdeable}
 * records.
 */
@Singleton
public final class Json {
    /** Levels of objects and arrays within each other. */
    public static final int DEPTH = 32;
    /** Digits of a number: far more than any field takes, so that its own reader is the one to refuse it. */
    public static final int DIGITS = 100;

    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxNumberLength(DIGITS).build())
            .build();

    /** As written: a double would lose digits of an amount, and 1e400 altogether. */
    private static final JsonNodeTreeCodec EXACT = JsonNodeTreeCodec.getInstance()
            .withConfig(JsonStreamConfig.DEFAULT.withUseBigDecimalForFloats(true));

    private final SerdeRegistry registry;
    private final ObjectMapper mapper;

    public Json(SerdeRegistry registry, ObjectMapper mapper) {
        this.registry = registry;
        this.mapper = mapper;
    }

    /** Reads a foreign document; empty when it is not one well-formed JSON value within the limits. */
    public static Optional<JsonNode> parse(byte[] document) {
        try (JsonParser parser = STRICT.createParser(utf8(document))) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            JsonNode tree = EXACT.readTree(parser);
            return parser.nextToken() == null ? Optional.of(tree) : Optional.empty();
        } catch (IOException | NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    /** Left to itself, the parser would guess the encoding and take UTF-16 and UTF-32 too (RFC 8259 §8.1 wants UTF-8). */
    private static String utf8(byte[] document) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    }

    /**
     * Says that some of these will be written soon: what writes them is then made on another thread.
     *
     * @param records types of {@code @Serdeable} records
     */
    public void expect(Class<?>... records) {
        HeadStart.with(() -> {
            for (Class<?> type : records) {
                writer(Argument.of(type));
            }
        });
    }

    private <T> void writer(Argument<T> type) {
        try {
            Serializer.EncoderContext context = registry.newEncoderContext(Object.class);
            context.findSerializer(type).createSpecific(context, type);
        } catch (SerdeException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Writes a {@code @Serdeable} record, a tree, a map or a list. */
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads back what {@link #write} wrote; a document of another form is a bug, not bad input. */
    public <T> T read(byte[] document, Class<T> type) {
        try {
            return mapper.readValue(document, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
