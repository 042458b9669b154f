package dev.tradewind.shipments.dynamo;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.IdempotencyRecords;
import dev.tradewind.lambda.idempotency.Replay;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.outbox.Outbox;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.shipments.model.Claim;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.port.Claims;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code SHIPMENT#id / CLAIM#kind}: the key makes it one of each kind. */
@Singleton
final class DynamoClaims implements Claims {
    private static final String NAME = "claim";
    private static final String KEY = "CLAIM#";
    private final IdempotencyRecords answers;
    private final Outbox outbox;
    private final Transactor transactor;
    private final ItemReader reader;
    private final Tables tables;
    private final Json json;

    DynamoClaims(IdempotencyRecords answers, Outbox outbox, Transactor transactor, ItemReader reader, Tables tables, Json json) {
        this.answers = answers;
        this.outbox = outbox;
        this.transactor = transactor;
        this.reader = reader;
        this.tables = tables;
        this.json = json;
    }

    @Override
    public List<Claim> of(ShipmentId shipment) {
        return reader.partition(key(shipment, ""), KEY).stream().map(item -> read(shipment, item)).toList();
    }

    @Override
    public Optional<Claim> find(ShipmentId shipment, Claim.Kind kind) {
        return reader.read(key(shipment, kind.name())).map(item -> read(shipment, item));
    }

    @Override
    public Optional<Replay> answered(IdempotencyKey key) {
        return answers.find(key);
    }

    @Override
    public Opened open(Claim claim, EventEnvelope event, Optional<IdempotencyKey> key, Response answer) {
        List<Write> writes = new ArrayList<>(List.of(write(claim, Condition.absent()), outbox.write(event)));
        key.ifPresent(known -> writes.add(answers.first(known, answer)));
        return switch (transactor.commit(writes)) {
            case Commit.Committed _ -> new Opened.Done();
            case Commit.Refused refused -> key.flatMap(known -> answers.in(known, refused)).<Opened>map(Opened.Repeated::new)
                    .orElseGet(Opened.Exists::new);
        };
    }

    @Override
    public boolean save(Claim claim, EventEnvelope event) {
        Condition before = Condition.that("version = :before").value(":before", Attributes.n(claim.version() - 1));
        return transactor.commit(List.of(write(claim, before), outbox.write(event))) instanceof Commit.Committed;
    }

    private ItemKey key(ShipmentId shipment, String kind) {
        return new ItemKey(tables.commerce(), "SHIPMENT#" + shipment, KEY + kind);
    }

    private Write write(Claim claim, Condition condition) {
        Map<String, AttributeValue> item = new HashMap<>(key(claim.shipment(), claim.kind().name()).attributes());
        item.put("version", Attributes.n(claim.version()));
        item.put("body", Attributes.b(Deflated.deflate(json.write(StoredClaim.of(claim)))));
        return Write.put(NAME, tables.commerce(), item, condition);
    }

    private Claim read(ShipmentId shipment, Map<String, AttributeValue> item) {
        Claim.Kind kind = Claim.Kind.valueOf(item.get(Attributes.SK).s().substring(KEY.length()));
        return json.read(Deflated.inflate(item.get("body").b().asByteArray()), StoredClaim.class).claim(shipment, kind,
                Long.parseLong(item.get("version").n()));
    }
}
