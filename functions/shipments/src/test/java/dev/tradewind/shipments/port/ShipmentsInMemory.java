package dev.tradewind.shipments.port;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.EventId;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.Replay;
import dev.tradewind.shipments.customs.model.Customs;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShipmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Shipments in memory, held to the same contract as the real store. One lock makes a change one fact. */
public final class ShipmentsInMemory implements Shipments {
    private final Map<OrderId, Map<String, Unshipped>> orders = new HashMap<>();
    private final Map<ShipmentId, Shipment> shipments = new HashMap<>();
    private final Map<ShipmentId, Customs> customs = new HashMap<>();
    private final Map<Parcel, List<Shipment>> parcels = new HashMap<>();
    private final Map<Parcel, List<Post>> posts = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final List<EventEnvelope> events = new ArrayList<>();
    private final Set<EventId> told = new HashSet<>();

    private record Answer(IdempotencyKey key, Response response) {}

    /** What the others were told. */
    public synchronized List<EventEnvelope> events() {
        return List.copyOf(events);
    }

    @Override
    public synchronized void open(OrderId order, Map<String, Unshipped> lines) {
        orders.putIfAbsent(order, new TreeMap<>(lines));
    }

    @Override
    public synchronized Optional<Map<String, Unshipped>> left(OrderId order) {
        return Optional.ofNullable(orders.get(order)).map(TreeMap::new);
    }

    @Override
    public synchronized Registered register(Shipment shipment, Optional<Customs> declared, EventEnvelope event,
            Optional<IdempotencyKey> key, Response answer) {
        Optional<Replay> before = key.flatMap(this::answered);
        if (before.isPresent()) {
            return new Registered.Repeated(before.get());
        }
        Map<String, Unshipped> left = orders.get(shipment.order());
        if (left == null) {
            return new Registered.NoOrder();
        }
        if (shipment.parcels().stream().anyMatch(parcel -> isTaken(parcel.parcel(), shipment))) {
            return new Registered.ParcelTaken();
        }
        boolean enough = shipment.lines().stream().allMatch(line -> left.containsKey(line.id())
                && left.get(line.id()).merchant().equals(shipment.merchant()) && left.get(line.id()).left() >= line.quantity());
        if (!enough) {
            return new Registered.NothingLeft(new TreeMap<>(left));
        }
        if (shipments.containsKey(shipment.id()) || !told.add(event.id())) {
            throw new IllegalStateException("taken: " + shipment.id());
        }
        shipment.lines()
                .forEach(line -> left.computeIfPresent(line.id(), (_, has) -> new Unshipped(has.merchant(), has.left() - line.quantity())));
        shipments.put(shipment.id(), shipment);
        declared.ifPresent(papers -> customs.put(shipment.id(), papers));
        shipment.parcels().forEach(parcel -> parcels.computeIfAbsent(parcel.parcel(), _ -> new ArrayList<>()).add(shipment));
        events.add(event);
        key.ifPresent(known -> answers.put(known.record(), new Answer(known, answer)));
        return new Registered.Done();
    }

    private boolean isTaken(Parcel parcel, Shipment by) {
        return parcels.getOrDefault(parcel, List.of()).stream().map(one -> shipments.get(one.id()))
                .filter(one -> !one.merchant().equals(by.merchant()) && one.registeredAt().plus(HELD).isAfter(by.registeredAt()))
                .anyMatch(one -> !one.isCancelled() || one.parcels().stream()
                        .anyMatch(tracked -> tracked.parcel().equals(parcel) && !tracked.timeline().events().isEmpty()));
    }

    @Override
    public synchronized Optional<Replay> answered(IdempotencyKey key) {
        return Optional.ofNullable(answers.get(key.record())).map(first -> first.key().equals(key)
                ? new Replay.FirstAnswer(first.response().with("idempotent-replayed", "true"))
                : new Replay.OtherRequest());
    }

    @Override
    public synchronized Optional<Customs> customs(ShipmentId id) {
        return Optional.ofNullable(customs.get(id));
    }

    @Override
    public synchronized Optional<Shipment> find(ShipmentId id) {
        return Optional.ofNullable(shipments.get(id));
    }

    @Override
    public synchronized List<Shipment> find(Parcel parcel, Instant at) {
        List<Shipment> all = parcels.getOrDefault(parcel, List.of()).stream().map(one -> shipments.get(one.id()))
                .sorted(Comparator.comparing(Shipment::registeredAt)).toList();
        List<Shipment> uncancelled = all.stream().filter(one -> !one.isCancelled()).toList();
        List<Shipment> named = uncancelled.isEmpty() ? all : uncancelled;
        Optional<Shipment> newest = named.stream().filter(one -> !one.registeredAt().isAfter(at)).reduce((_, later) -> later);
        return newest.or(() -> named.stream().findFirst())
                .map(anchor -> named.stream().filter(anchor::isOfOneParcelWith).toList()).orElse(List.of());
    }

    @Override
    public synchronized boolean save(Change change) {
        Shipment after = change.after();
        if (shipments.get(after.id()).version() != after.version() - 1) {
            return false;
        }
        shipments.put(after.id(), after);
        events.addAll(change.events());
        if (change.givesBack()) {
            after.lines().forEach(line -> orders.get(after.order()).computeIfPresent(line.id(),
                    (_, has) -> new Unshipped(has.merchant(), has.left() + line.quantity())));
        }
        return true;
    }

    @Override
    public synchronized Stream<ShipmentId> due(Instant now) {
        return shipments.values().stream().filter(shipment -> shipment.due().filter(due -> !due.isAfter(now)).isPresent())
                .map(Shipment::id).toList().stream();
    }

    @Override
    public synchronized void keep(Parcel parcel, Post post) {
        List<Post> kept = posts.computeIfAbsent(parcel, _ -> new ArrayList<>());
        if (kept.stream().noneMatch(one -> Arrays.equals(one.body(), post.body()))) {
            kept.add(post);
        }
    }

    @Override
    public synchronized List<Post> kept(Parcel parcel, Instant now) {
        return posts.getOrDefault(parcel, List.of()).stream().filter(post -> !post.receivedAt().plus(KEPT).isBefore(now)).toList();
    }
}
