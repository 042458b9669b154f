package dev.tradewind.checkout.dynamo;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Consignment;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.OrderLife;
import dev.tradewind.checkout.port.Applied;
import dev.tradewind.checkout.port.Change;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.due.DueIndex;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.IdempotencyRecords;
import dev.tradewind.lambda.idempotency.Replay;
import dev.tradewind.lambda.outbox.Outbox;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.lambda.table.Write;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sessions, orders and stock in DynamoDB; a change is one transaction. */
@Singleton
public final class DynamoCheckouts implements Checkouts {
    private final SessionItem sessions;
    private final StoredSessions storedSessions;
    private final OrderItem orders;
    private final StockItem stock;
    private final QuoteUseItem quoteUses;
    private final IdempotencyRecords answers;
    private final Outbox outbox;
    private final ItemReader reader;
    private final Transactor transactor;
    private final DueIndex dueIndex;
    private final Tables tables;

    DynamoCheckouts(SessionItem sessions, StoredSessions storedSessions, OrderItem orders, StockItem stock, QuoteUseItem quoteUses,
            IdempotencyRecords answers,
            Outbox outbox,
            ItemReader reader, Transactor transactor, DueIndex dueIndex, Tables tables) {
        this.sessions = sessions;
        this.storedSessions = storedSessions;
        this.orders = orders;
        this.stock = stock;
        this.quoteUses = quoteUses;
        this.answers = answers;
        this.outbox = outbox;
        this.reader = reader;
        this.transactor = transactor;
        this.dueIndex = dueIndex;
        this.tables = tables;
    }

    @Override
    public Optional<CheckoutSession> session(CheckoutId id) {
        return reader.read(sessions.key(id)).flatMap(item -> storedSessions.of(id, item));
    }

    @Override
    public Optional<Replay> answer(IdempotencyKey key) {
        return answers.find(key);
    }

    @Override
    public Optional<Order> order(OrderId id) {
        return reader.read(orders.key(id)).map(orders::read);
    }

    @Override
    public Optional<OrderLife> life(OrderId id) {
        List<Map<String, AttributeValue>> items = reader.partition(orders.key(id));
        List<Consignment> consignments = items.stream().filter(item -> item.get(Attributes.SK).s().startsWith(ConsignmentItem.PREFIX))
                .map(ConsignmentItem::read).toList();
        return items.stream().filter(item -> item.get(Attributes.SK).s().equals(orders.key(id).sk())).findFirst().map(orders::read)
                .map(order -> new OrderLife(order, consignments));
    }

    @Override
    public Stream<OrderId> due(Instant now) {
        return dueIndex.due(tables.commerce(), OrderItem.DUE, now).map(OrderItem::id);
    }

    @Override
    public Applied apply(Change change) {
        return switch (transactor.commit(writes(change))) {
            case Commit.Committed _ -> new Applied.Done();
            case Commit.Refused refused -> refusal(change, refused);
        };
    }

    private List<Write> writes(Change change) {
        List<Write> writes = new ArrayList<>();
        change.session().ifPresent(session -> writes.add(sessions.write(session)));
        change.order().ifPresent(order -> {
            writes.add(orders.write(order));
            writes.addAll(goods(order, change.stock()));
        });
        change.event().ifPresent(event -> writes.add(outbox.write(event)));
        change.answer().ifPresent(first -> writes.add(answers.first(first.key(), first.answer(), goesAt(change))));
        return writes;
    }

    /** An answer is kept as long as the session that it is about: a key that it opened opens no other. */
    private static Instant goesAt(Change change) {
        return SessionItem.goesAt(change.session().orElseThrow());
    }

    private List<Write> goods(Order order, Change.Stock move) {
        List<Write> writes = new ArrayList<>();
        switch (move) {
            case UNTOUCHED -> {}
            case GIVEN_BACK -> {
                order.demand().forEach((sku, quantity) -> writes.add(stock.giveBack(sku, quantity)));
                order.lockedRate().ifPresent(rate -> writes.add(quoteUses.letGo(rate, order.id())));
            }
            case TAKEN -> {
                order.demand().forEach((sku, quantity) -> writes.add(stock.take(sku, quantity)));
                order.lockedRate().ifPresent(rate -> writes.add(quoteUses.use(rate, order.id())));
            }
        }
        return writes;
    }

    /** The same key comes before a stale session, and both before the goods: what was decided already is not decided anew. */
    private Applied refusal(Change change, Commit.Refused refused) {
        Optional<Replay> replay = change.answer().flatMap(first -> answers.in(first.key(), refused));
        if (replay.isPresent()) {
            return new Applied.Repeated(replay.get());
        }
        if (refused.of(SessionItem.NAME).isPresent() || refused.of(OrderItem.NAME).isPresent()) {
            return new Applied.Stale();
        }
        Set<Sku> scarce = refused.refusals().stream().flatMap(refusal -> StockItem.sku(refusal.name()).stream())
                .collect(Collectors.toSet());
        if (!scarce.isEmpty()) {
            return new Applied.OutOfStock(scarce);
        }
        if (refused.of(QuoteUseItem.NAME).isPresent()) {
            return new Applied.QuoteUsed();
        }
        throw new IllegalStateException("refused without a reason that it may have: " + refused.refusals());
    }
}
