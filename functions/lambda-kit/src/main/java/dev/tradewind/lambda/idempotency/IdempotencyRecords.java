package dev.tradewind.lambda.idempotency;

import static dev.tradewind.lambda.table.Attributes.EXPIRES_AT;
import static dev.tradewind.lambda.table.Attributes.b;
import static dev.tradewind.lambda.table.Attributes.n;
import static dev.tradewind.lambda.table.Attributes.s;
import static dev.tradewind.lambda.table.Attributes.seconds;

import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Remembers the first answer to a request where no aggregate can: the record is one more write of the transaction that makes
 * the answer true, so there is no moment at which one exists without the other, and nothing to delete when it fails.
 */
@Singleton
public final class IdempotencyRecords {
    /** Name of the write, by which a refusal is told. */
    public static final String NAME = "idempotency";

    private static final String KEY = "FIRST";
    private static final Duration KEPT = Duration.ofDays(2);

    private final Tables tables;
    private final ItemReader reader;
    private final Clock clock;

    public IdempotencyRecords(Tables tables, ItemReader reader, Clock clock) {
        this.tables = tables;
        this.reader = reader;
        this.clock = clock;
    }

    /** The write that stores the first answer, which must be text; refused when the key was used before. */
    public Write first(IdempotencyKey key, Response answer) {
        return first(key, answer, clock.instant().plus(KEPT));
    }

    /**
     * The same for as long as what it is about.
     *
     * @param until when it may go
     */
    public Write first(IdempotencyKey key, Response answer, Instant until) {
        if (answer.base64()) {
            throw new IllegalArgumentException("only text is kept to be answered again");
        }
        Instant now = clock.instant();
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key(pk(key), KEY));
        item.put("input", s(key.input()));
        item.put("status", n(answer.status()));
        item.put("headers", headers(answer));
        item.put("answer", b(Deflated.deflate(answer.bytes())));
        item.put(EXPIRES_AT, seconds(until));
        return Write.put(NAME, tables.commerce(), item, Condition.absentOrExpired(now));
    }

    /** What was answered before, read strongly. */
    public Optional<Replay> find(IdempotencyKey key) {
        return reader.read(at(key)).flatMap(item -> in(key, item));
    }

    private ItemKey at(IdempotencyKey key) {
        return new ItemKey(tables.commerce(), pk(key), KEY);
    }

    private Optional<Replay> in(IdempotencyKey key, Map<String, AttributeValue> item) {
        return Attributes.expired(item, clock.instant()) ? Optional.empty() : Optional.of(replay(key, item));
    }

    /** What was answered before, from the refusal of {@link #first}. */
    public Optional<Replay> in(IdempotencyKey key, Commit.Refused refused) {
        return refused.of(NAME).map(refusal -> replay(key, refusal.item()));
    }

    private static Replay replay(IdempotencyKey key, Map<String, AttributeValue> item) {
        if (!item.get("input").s().equals(key.input())) {
            return new Replay.OtherRequest();
        }
        Map<String, String> headers = new HashMap<>();
        item.get("headers").m().forEach((name, value) -> headers.put(name, value.s()));
        String body = new String(Deflated.inflate(item.get("answer").b().asByteArray()), StandardCharsets.UTF_8);
        var first = new Response(Integer.parseInt(item.get("status").n()), headers, body);
        return new Replay.FirstAnswer(first.with("idempotent-replayed", "true"));
    }

    private static AttributeValue headers(Response answer) {
        Map<String, AttributeValue> headers = new HashMap<>();
        answer.headers().forEach((name, value) -> headers.put(name, s(value)));
        return AttributeValue.fromM(headers);
    }

    private static String pk(IdempotencyKey key) {
        return "IDEM#" + key.record();
    }
}
