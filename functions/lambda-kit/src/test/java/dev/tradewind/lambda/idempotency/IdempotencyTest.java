package dev.tradewind.lambda.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.lambda.SteppedClock;
import dev.tradewind.lambda.caller.Caller;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.settings.Settings;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.testkit.Dynamo;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

public class IdempotencyTest {
    private static final Dynamo DYNAMO = Dynamo.embedded();
    private static final Tables TABLES = new Tables(new Settings(DYNAMO.tables().environment()));
    private static final Response ANSWER = Response.json(201, "{\"id\":\"q-1\",\"note\":\"ä\"}".getBytes(UTF_8));

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final IdempotencyRecords records = new IdempotencyRecords(TABLES, new ItemReader(DYNAMO.client()), clock);
    private final Transactor transactor = new Transactor(DYNAMO.client());
    private final String key = UUID.randomUUID().toString();

    private IdempotencyKey key(String body) {
        return IdempotencyKey.of("subject:ann", "POST /fx/quotes", key, body.getBytes(UTF_8));
    }

    @Test
    void aKeyAloneIsNobodys() {
        byte[] body = {};
        Caller ann = new Caller.Authenticated("ann", Set.of(), Map.of());
        Caller bob = new Caller.Authenticated("bob", Set.of(), Map.of());
        Caller guest = new Caller.Anonymous("ann");
        assertThat(Stream.of(ann, bob, guest, new Caller.Anonymous(""))
                .map(caller -> IdempotencyKey.of(caller.scope(), "POST /x", "k", body).record()))
                .doesNotHaveDuplicates();
        assertThat(IdempotencyKey.of("a", "POST /x", "k", body).record())
                .isNotEqualTo(IdempotencyKey.of("a", "POST /y", "k", body).record());
    }

    @Test
    void noPartOfTheScopeCanPassForAnother() {
        byte[] body = {};
        assertThat(Stream.of(IdempotencyKey.of("a", "b\nc", "k", body), IdempotencyKey.of("a\nb", "c", "k", body),
                IdempotencyKey.of("a", "b", "ck", body),
                IdempotencyKey.of("a", "bc", "k", body), IdempotencyKey.of("ab", "c", "k", body)).map(IdempotencyKey::record))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameRequestGetsTheFirstAnswerAgain() {
        assertThat(transactor.commit(records.first(key("{}"), ANSWER))).isEqualTo(new Commit.Committed());
        var second = Response.json(201, "{\"id\":\"q-2\"}".getBytes(UTF_8));
        var refused = (Commit.Refused) transactor.commit(records.first(key("{}"), second));
        assertThat(records.in(key("{}"), refused)).contains(new Replay.FirstAnswer(ANSWER.with("idempotent-replayed", "true")));
        assertThat(records.find(key("{}"))).contains(new Replay.FirstAnswer(ANSWER.with("idempotent-replayed", "true")));
    }

    /** It would come back as text. */
    @Test
    void anAnswerThatIsNoTextIsNotKept() {
        Response pdf = Response.binary(200, "application/pdf", new byte[]{1});
        assertThatIllegalArgumentException().isThrownBy(() -> records.first(key("{}"), pdf));
    }

    @Test
    void theFirstAnswersHeadersComeBackWithIt() {
        Response answer = new Response(422, Map.of("content-type", "application/problem+json", "location", "/fx/quotes/q-1"), "{}");
        transactor.commit(records.first(key("{}"), answer));
        Replay.FirstAnswer replay = (Replay.FirstAnswer) records.find(key("{}")).orElseThrow();
        assertThat(replay.response().headers()).containsExactlyInAnyOrderEntriesOf(Map.of("content-type", "application/problem+json",
                "location", "/fx/quotes/q-1", "idempotent-replayed", "true"));
        assertThat(replay.response().status()).isEqualTo(422);
    }

    @Test
    void anotherRequestUnderTheKeyIsNotAnswered() {
        transactor.commit(records.first(key("{}"), ANSWER));
        var refused = (Commit.Refused) transactor.commit(records.first(key("{\"a\":1}"), ANSWER));
        assertThat(records.in(key("{\"a\":1}"), refused)).contains(new Replay.OtherRequest());
        assertThat(records.find(key("{\"a\":1}"))).contains(new Replay.OtherRequest());
    }

    @Test
    void aKeyThatNeverCameHasNoAnswer() {
        assertThat(records.find(key("{}"))).isEmpty();
        assertThat(records.in(key("{}"), new Commit.Refused(java.util.List.of(new Commit.Refusal("other", Map.of()))))).isEmpty();
    }

    @Test
    void anExpiredRecordCountsAsAbsent() {
        transactor.commit(records.first(key("{}"), ANSWER));
        clock.advance(Duration.ofHours(24));
        assertThat(records.find(key("{}"))).isPresent();
        clock.advance(Duration.ofHours(24).plusSeconds(1));
        assertThat(records.find(key("{}"))).isEmpty();
        assertThat(transactor.commit(records.first(key("{\"a\":1}"), ANSWER))).isEqualTo(new Commit.Committed());
    }
}
