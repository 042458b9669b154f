package dev.tradewind.lambda.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.EventId;
import dev.tradewind.lambda.settings.Settings;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.testkit.Dynamo;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

public class OutboxTest {
    private static final Dynamo DYNAMO = Dynamo.embedded();

    private final Map<String, String> environment = DYNAMO.tables().environment();
    private final Outbox outbox = new Outbox(new Tables(new Settings(environment)));
    private final Transactor transactor = new Transactor(DYNAMO.client());

    /** Trap 23: whoever works again after a stop says again what it said before. */
    @Test
    void anEventIsPublishedOnceAndStaysAsItWas() {
        assertThat(transactor.commit(outbox.write(event("c-1")))).isEqualTo(new Commit.Committed());
        Map<String, AttributeValue> before = DYNAMO.items(environment.get("OUTBOX_TABLE")).getFirst();

        assertThat(transactor.commit(outbox.write(event("c-2")))).isInstanceOf(Commit.Refused.class);

        assertThat(DYNAMO.items(environment.get("OUTBOX_TABLE"))).containsExactly(before);
    }

    private static EventEnvelope event(String correlationId) {
        return new EventEnvelope(new EventId("01890a5d-ac96-774b-bcce-b30209900001"), "OrderPlaced", 1,
                Instant.parse("2026-11-20T10:59:59Z"), "order-1", correlationId, "{}");
    }
}
