package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.OrderLife;
import dev.tradewind.checkout.model.Product;
import dev.tradewind.checkout.model.RateUsed;
import dev.tradewind.checkout.port.Applied;
import dev.tradewind.checkout.port.Change;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.checkout.port.FactReader;
import dev.tradewind.checkout.port.Facts;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.kernel.QuoteId;
import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.Replay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sessions, orders and stock in memory, held to the same contract as the real store. One lock makes a change one fact. */
final class CheckoutsInMemory implements Checkouts, FactReader {
    /** By place. */
    private final Map<String, CheckoutSession> sessions = new HashMap<>();
    private final Map<OrderId, Order> orders = new HashMap<>();
    private final Map<Sku, Long> stock = new HashMap<>();
    private final Map<Sku, Product> products = new HashMap<>();
    private final Map<QuoteId, OrderId> quoteUses = new HashMap<>();
    private final Map<String, Change.FirstAnswer> answers = new HashMap<>();
    private final List<EventEnvelope> events = new ArrayList<>();

    synchronized void sells(Product product, long available) {
        products.put(product.sku(), product);
        stock.put(product.sku(), available);
    }

    synchronized long available(Sku sku) {
        return stock.get(sku);
    }

    synchronized List<Order> orders() {
        return List.copyOf(orders.values());
    }

    synchronized List<EventEnvelope> events() {
        return List.copyOf(events);
    }

    @Override
    public synchronized Optional<CheckoutSession> session(CheckoutId id) {
        return Optional.ofNullable(sessions.get(id.place())).filter(session -> session.id().equals(id))
                .map(session -> session.order().map(orders::get).map(session::as).orElse(session));
    }

    /** As it was written last, whatever its order says. */
    synchronized CheckoutSession written(CheckoutId id) {
        return sessions.get(id.place());
    }

    @Override
    public synchronized Optional<Order> order(OrderId id) {
        return Optional.ofNullable(orders.get(id));
    }

    @Override
    public synchronized Optional<OrderLife> life(OrderId id) {
        return order(id).map(order -> new OrderLife(order, List.of()));
    }

    @Override
    public synchronized Stream<OrderId> due(Instant now) {
        return orders.values().stream().filter(order -> order.due().filter(due -> !due.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(order -> order.due().orElseThrow())).map(Order::id).toList().stream();
    }

    @Override
    public synchronized Facts read(Wanted wanted) {
        Map<Sku, Product> found = wanted.skus().stream().filter(products::containsKey).collect(Collectors.toMap(sku -> sku, products::get));
        Map<Sku, Long> available = wanted.skus().stream().filter(stock::containsKey).collect(Collectors.toMap(sku -> sku, stock::get));
        return new Facts(wanted.session().flatMap(this::session), found, available, Map.of(), Optional.empty(),
                wanted.opening().map(IdempotencyKey::record).map(sessions::get));
    }

    @Override
    public synchronized Applied apply(Change change) {
        Optional<Replay> replay = change.answer().flatMap(first -> answer(first.key()));
        if (replay.isPresent()) {
            return new Applied.Repeated(replay.get());
        }
        if (isStale(change)) {
            return new Applied.Stale();
        }
        Set<Sku> scarce = scarce(change);
        if (!scarce.isEmpty()) {
            return new Applied.OutOfStock(scarce);
        }
        Optional<QuoteId> lock = change.order().flatMap(Order::lockedRate).flatMap(RateUsed::lock);
        if (change.stock() == Change.Stock.TAKEN
                && lock.filter(id -> !change.order().get().id().equals(quoteUses.getOrDefault(id, change.order().get().id())))
                        .isPresent()) {
            return new Applied.QuoteUsed();
        }
        switch (change.stock()) {
            case UNTOUCHED -> {}
            case TAKEN -> lock.ifPresent(id -> quoteUses.put(id, change.order().get().id()));
            case GIVEN_BACK -> lock.ifPresent(quoteUses::remove);
        }
        write(change);
        return new Applied.Done();
    }

    @Override
    public synchronized Optional<Replay> answer(IdempotencyKey key) {
        Change.FirstAnswer first = answers.get(key.record());
        if (first == null) {
            return Optional.empty();
        }
        return Optional.of(first.key().equals(key)
                ? new Replay.FirstAnswer(first.answer().with("idempotent-replayed", "true"))
                : new Replay.OtherRequest());
    }

    private boolean isStale(Change change) {
        long session = change.session().map(one -> version(sessions.get(one.id().place())) + 1 - one.version()).orElse(0L);
        long order = change.order().map(one -> version(orders.get(one.id())) + 1 - one.version()).orElse(0L);
        return session != 0 || order != 0;
    }

    private static long version(CheckoutSession session) {
        return session == null ? 0 : session.version();
    }

    private static long version(Order order) {
        return order == null ? 0 : order.version();
    }

    private Set<Sku> scarce(Change change) {
        Set<Sku> scarce = new TreeSet<>(Comparator.comparing(Sku::value));
        if (change.stock() == Change.Stock.TAKEN) {
            change.order().orElseThrow().demand().forEach((sku, quantity) -> {
                if (stock.getOrDefault(sku, 0L) < quantity) {
                    scarce.add(sku);
                }
            });
        }
        return scarce;
    }

    private void write(Change change) {
        change.session().ifPresent(session -> sessions.put(session.id().place(), session));
        change.order().ifPresent(order -> {
            orders.put(order.id(), order);
            int sign = switch (change.stock()) {
                case UNTOUCHED -> 0;
                case TAKEN -> -1;
                case GIVEN_BACK -> 1;
            };
            order.demand().forEach((sku, quantity) -> stock.merge(sku, (long) sign * quantity, Long::sum));
        });
        change.event().ifPresent(events::add);
        change.answer().ifPresent(first -> answers.put(first.key().record(), first));
    }
}
