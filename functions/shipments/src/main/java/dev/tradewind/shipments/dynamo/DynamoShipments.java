package dev.tradewind.shipments.dynamo;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.due.DueIndex;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.IdempotencyRecords;
import dev.tradewind.lambda.idempotency.Replay;
import dev.tradewind.lambda.outbox.Outbox;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.shipments.customs.model.Customs;
import dev.tradewind.shipments.model.OrderSummary;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.port.Shipments;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Shipments in the table of orders. */
@Singleton
final class DynamoShipments implements Shipments {
    private final ShipmentItem shipments;
    private final CustomsItem customs;
    private final UnshippedItem unshipped;
    private final OrderSummaryItem summaries;
    private final ParcelItems parcels;
    private final IdempotencyRecords answers;
    private final Outbox outbox;
    private final Transactor transactor;
    private final ItemReader reader;
    private final DueIndex dueIndex;
    private final Tables tables;

    DynamoShipments(ShipmentItem shipments, CustomsItem customs, UnshippedItem unshipped, OrderSummaryItem summaries, ParcelItems parcels,
            IdempotencyRecords answers, Outbox outbox,
            Transactor transactor, ItemReader reader, DueIndex dueIndex, Tables tables) {
        this.shipments = shipments;
        this.customs = customs;
        this.unshipped = unshipped;
        this.summaries = summaries;
        this.parcels = parcels;
        this.answers = answers;
        this.outbox = outbox;
        this.transactor = transactor;
        this.reader = reader;
        this.dueIndex = dueIndex;
        this.tables = tables;
    }

    @Override
    public void open(OrderId order, Map<String, Unshipped> lines) {
        transactor.commit(unshipped.open(order, lines));
    }

    @Override
    public Optional<Map<String, Unshipped>> left(OrderId order) {
        return reader.read(unshipped.key(order)).map(UnshippedItem::read);
    }

    @Override
    public Registered register(Shipment shipment, Optional<Customs> declared, EventEnvelope event, Optional<IdempotencyKey> key,
            Response answer) {
        List<Write> writes = new ArrayList<>(List.of(shipments.write(shipment), unshipped.take(shipment), summaries.write(shipment),
                outbox.write(event)));
        writes.addAll(parcels.names(shipment));
        writes.addAll(parcels.hold(shipment));
        declared.ifPresent(told -> writes.add(customs.write(shipment.id(), told)));
        key.ifPresent(known -> writes.add(answers.first(known, answer)));
        return switch (transactor.commit(writes)) {
            case Commit.Committed _ -> new Registered.Done();
            case Commit.Refused refused -> refusal(key, refused);
        };
    }

    private Registered refusal(Optional<IdempotencyKey> key, Commit.Refused refused) {
        Optional<Replay> replay = key.flatMap(known -> answers.in(known, refused));
        if (replay.isPresent()) {
            return new Registered.Repeated(replay.get());
        }
        if (refused.refusals().stream().anyMatch(DynamoShipments::isHold)) {
            return new Registered.ParcelTaken();
        }
        Commit.Refusal left = refused.of(UnshippedItem.NAME)
                .orElseThrow(() -> new IllegalStateException("refused without a reason that it may have: " + refused.refusals()));
        return left.item().isEmpty() ? new Registered.NoOrder() : new Registered.NothingLeft(UnshippedItem.read(left.item()));
    }

    @Override
    public Optional<Replay> answered(IdempotencyKey key) {
        return answers.find(key);
    }

    @Override
    public Optional<Customs> customs(ShipmentId id) {
        return reader.read(customs.key(id)).map(customs::read);
    }

    @Override
    public Optional<Shipment> find(ShipmentId id) {
        return reader.read(shipments.key(id)).map(shipments::read);
    }

    @Override
    public List<Shipment> find(Parcel parcel, Instant at) {
        List<Shipment> all = items(parcel, ParcelItems.AT).stream().map(ParcelItems::shipment).flatMap(id -> find(id).stream())
                .sorted(Comparator.comparing(Shipment::registeredAt)).toList();
        List<Shipment> uncancelled = all.stream().filter(shipment -> !shipment.isCancelled()).toList();
        List<Shipment> named = uncancelled.isEmpty() ? all : uncancelled;
        Optional<Shipment> newest = named.stream().filter(shipment -> !shipment.registeredAt().isAfter(at)).reduce((_, later) -> later);
        return newest.or(() -> named.stream().findFirst()).map(anchor -> named.stream().filter(anchor::isOfOneParcelWith).toList())
                .orElse(List.of());
    }

    @Override
    public boolean save(Change change) {
        List<Write> writes = new ArrayList<>(List.of(shipments.write(change.after())));
        if (!OrderSummary.of(change.before()).says(OrderSummary.of(change.after()))) {
            writes.add(summaries.write(change.after()));
        }
        if (change.givesBack()) {
            writes.add(unshipped.giveBack(change.after()));
        }
        change.events().forEach(event -> writes.add(outbox.write(event)));
        return saved(writes, change.givesBack() ? parcels.release(change.after()) : List.of());
    }

    /** A number whose time is over is not the shipment's to release. */
    private boolean saved(List<Write> writes, List<Write> releases) {
        return switch (transactor.commit(Stream.concat(writes.stream(), releases.stream()).toList())) {
            case Commit.Committed _ -> true;
            case Commit.Refused refused -> refused.refusals().stream().allMatch(DynamoShipments::isHold) && saved(writes, List.of());
        };
    }

    private static boolean isHold(Commit.Refusal refusal) {
        return refusal.name().startsWith(ParcelItems.HOLD);
    }

    @Override
    public Stream<ShipmentId> due(Instant now) {
        return dueIndex.due(tables.commerce(), ShipmentItem.DUE, now).map(ShipmentItem::id);
    }

    @Override
    public void keep(Parcel parcel, Post post) {
        transactor.commit(parcels.keep(parcel, post));
    }

    @Override
    public List<Post> kept(Parcel parcel, Instant now) {
        return items(parcel, ParcelItems.POST).stream().filter(item -> !Attributes.expired(item, now)).map(ParcelItems::post).toList();
    }

    private List<Map<String, AttributeValue>> items(Parcel parcel, String beginning) {
        return reader.partition(new ItemKey(tables.commerce(), ParcelItems.pk(parcel), beginning), beginning);
    }
}
