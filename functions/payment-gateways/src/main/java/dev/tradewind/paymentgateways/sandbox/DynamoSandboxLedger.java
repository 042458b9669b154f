package dev.tradewind.paymentgateways.sandbox;

import static dev.tradewind.lambda.table.Attributes.EXPIRES_AT;
import static dev.tradewind.lambda.table.Attributes.n;
import static dev.tradewind.lambda.table.Attributes.s;
import static dev.tradewind.lambda.table.Attributes.seconds;

import dev.tradewind.lambda.log.Log;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.Commit.Refused;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.Contended;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.paymentgateways.sandbox.SandboxEntry.Charge;
import dev.tradewind.paymentgateways.sandbox.SandboxEntry.Mark;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The record of a sandbox that many processes share: beside the orders in the commerce table, for 7 days. An item past its time
 * that TTL left behind still counts: a provider that forgot would charge again.
 */
public final class DynamoSandboxLedger implements SandboxLedger {

    private static final Duration KEPT = Duration.ofDays(7);

    private static final String NAME = "sandbox_payment";

    private final Tables tables;

    private final ItemReader reader;

    private final Transactor transactor;

    private final Clock clock;

    /** A record in the commerce table. */
    public DynamoSandboxLedger(Tables tables, ItemReader reader, Transactor transactor, Clock clock) {
        this.tables = tables;
        this.reader = reader;
        this.transactor = transactor;
        this.clock = clock;
    }

    @Override
    public Optional<SandboxEntry> find(String reference) {
        return item(reference).map(SandboxItems::entry);
    }

    @Override
    public SandboxEntry first(SandboxEntry entry) {
        return switch (reached(() -> transactor.commit(arrival(entry)))) {
            case Commit.Committed _ -> entry;
            case Refused refused -> SandboxItems.entry(refused.refusals().getFirst().item());
        };
    }

    @Override
    public boolean move(Charge before, Mark next) {
        Condition still = Condition.that("mark = :before").value(":before", s(before.mark().name()));
        Write move = Write.update(NAME, tables.commerce(), SandboxItems.key(before.reference()), "SET mark = :next",
                Map.of(":next", s(next.name())), still);
        return reached(() -> transactor.commit(move)) instanceof Commit.Committed;
    }

    @Override
    public int arrivals(String reference) {
        return item(reference).map(SandboxItems::arrivals).orElse(0);
    }

    /** An update and not a put, so that a second arrival, were it ever let through, would be counted and not overwrite the first. */
    private Write arrival(SandboxEntry entry) {
        Map<String, AttributeValue> values = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> attributes = new HashMap<>(SandboxItems.attributes(entry));
        attributes.put(EXPIRES_AT, seconds(clock.instant().plus(KEPT)));
        var sets = new TreeSet<String>();
        attributes.forEach((name, value) -> {
            names.put("#" + name, name);
            values.put(":" + name, value);
            sets.add("#" + name + " = :" + name);
        });
        values.put(":one", n(entry instanceof Charge ? 1 : 0));
        return Write.update(NAME, tables.commerce(), SandboxItems.key(entry.reference()),
                "SET " + String.join(", ", sets) + " ADD " + SandboxItems.ARRIVALS + " :one", names, values, Condition.absent());
    }

    private Optional<Map<String, AttributeValue>> item(String reference) {
        Map<String, AttributeValue> key = SandboxItems.key(reference);
        return reached(() -> reader.read(new ItemKey(tables.commerce(), key.get(Attributes.PK).s(), key.get(Attributes.SK).s())));
    }

    private static <T> T reached(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException | Contended failure) {
            Log.error("sandbox_unreachable", failure);
            throw new SandboxUnreachable(failure);
        }
    }
}
