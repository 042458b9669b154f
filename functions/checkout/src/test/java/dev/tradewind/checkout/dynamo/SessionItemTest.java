package dev.tradewind.checkout.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.SessionStatus;
import dev.tradewind.checkout.port.Change;
import dev.tradewind.checkout.ucp.SampleSessions;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.table.Attributes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionItemTest {
    private final Stored stored = new Stored();
    private final DynamoCheckouts checkouts = stored.bean(DynamoCheckouts.class);

    /** Its id of 32 digits, its attempt with the answer in it, and neither memory nor place. */
    @Test
    void aSessionFromBeforeThereWereMemoriesIsRead() {
        CheckoutId id = new CheckoutId("ab".repeat(16));
        String before = text(SampleSessions.ready())
                .replace(SampleSessions.ready().id().value(), id.value()).replace(",\"full\":false", "")
                .replaceFirst("}$", """
                        ,"completions":[{"key":"k","input":"i","attempt":1,"leaseUntil":"2026-11-20T10:00:09Z",\
                        "answer":{"status":200,"body":"{}"}}]}""");
        assertThat(before).contains("\"answer\"").doesNotContain("full");
        stored.put(stored.tables.commerce(), "CHECKOUT#" + id, "SESSION",
                Map.of("version", Attributes.n(1), "body", Attributes.b(Deflated.deflate(before.getBytes(StandardCharsets.UTF_8)))));

        CheckoutSession read = checkouts.session(id).orElseThrow();

        assertThat(read.status()).isEqualTo(SessionStatus.READY_FOR_COMPLETE);
        assertThat(read.completions()).singleElement().satisfies(attempt -> assertThat(attempt.key()).isEqualTo("k"));
        assertThat(read.remembered()).isEmpty();
        assertThat(read.full()).isFalse();
        assertThat(checkouts.session(new CheckoutId(id.value() + "0".repeat(32)))).isEmpty();
    }

    /** A key that opened a session opens no other as long as it lies, so its answer lies as long. */
    @Test
    void anAnswerBesideASessionIsKeptAsLongAsTheSession() {
        CheckoutSession ready = SampleSessions.ready();
        CheckoutSession session = CheckoutSession.open(ready.id(), ready.owner(), ready.intent(), ready.offer(), stored.clock.instant(),
                stored.clock.instant().plus(Duration.ofHours(6)));
        IdempotencyKey key = IdempotencyKey.of("me", "op", "k", new byte[0]);
        checkouts.apply(Change.of(session)
                .answering(Optional.of(new Change.FirstAnswer(key, Response.json(201, "{}".getBytes(StandardCharsets.UTF_8))))));

        stored.clock.advance(Duration.ofDays(7));
        assertThat(checkouts.answer(key)).isPresent();
        stored.clock.advance(Duration.ofHours(7));
        assertThat(checkouts.answer(key)).isEmpty();
    }

    private String text(CheckoutSession session) {
        return new String(Deflated.inflate(stored.bean(StoredBodies.class).write(session)), StandardCharsets.UTF_8);
    }
}
