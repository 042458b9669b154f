package dev.tradewind.lambda.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventMessagesTest {
    private static final String EVENT = """
            {"id":"01890a5d-ac96-774b-bcce-b302099a8057","type":"OrderPlaced","version":2,"occurred_at":"2026-11-20T10:00:00.5Z",
             "subject":"order-1","correlation_id":"c-1","payload":"{\\"a\\":1}","added_later":{"ignored":true}}""";

    private static QueueMessage message(String body) {
        return new QueueMessage("m", "q", body, 1);
    }

    @Test
    void readsAnEventAndIgnoresWhatIsNewer() {
        var event = EventMessages.read(message(EVENT)).orElseThrow();
        assertThat(event.type()).isEqualTo("OrderPlaced");
        assertThat(event.version()).isEqualTo(2);
        assertThat(event.occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00.500Z"));
        assertThat(event.payload()).isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "\"text\"", "5", "null", "{\"id\":null}", "not json"})
    void anyOtherBodyIsNoEvent(String body) {
        assertThat(EventMessages.read(message(body))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"OrderPlaced|order placed", "\"version\":2|\"version\":0", "\"version\":2|\"version\":\"2\"",
            "2026-11-20T10:00:00.5Z|yesterday", "bcce|zzzz", "\"c-1\"|7", "\"order-1\"|\"\""})
    void anEventWithAWrongMemberIsNone(String right, String wrong) {
        assertThat(EVENT).contains(right);
        assertThat(EventMessages.read(message(EVENT.replace(right, wrong)))).isEmpty();
    }
}
