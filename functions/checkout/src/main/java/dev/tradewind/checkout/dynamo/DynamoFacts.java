package dev.tradewind.checkout.dynamo;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.DiscountRule;
import dev.tradewind.checkout.port.FactReader;
import dev.tradewind.checkout.port.Facts;
import dev.tradewind.fxquoting.FxQuote;
import dev.tradewind.fxquoting.dynamo.QuoteItem;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.kernel.QuoteId;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads sessions, products, stock, discounts and quotes with one BatchGetItem for each started hundred items. Products, stock and discounts may be
 * a moment old: an offer holds its prices from then on, and what is taken is taken by a condition.
 */
@Singleton
final class DynamoFacts implements FactReader {
    private final ItemReader reader;
    private final SessionItem sessions;
    private final StoredSessions storedSessions;
    private final ProductItem products;
    private final StockItem stock;
    private final DiscountItem discounts;
    private final QuoteUseItem quoteUses;
    private final Tables tables;
    private final Clock clock;

    DynamoFacts(ItemReader reader, SessionItem sessions, StoredSessions storedSessions, ProductItem products, StockItem stock,
            DiscountItem discounts,
            QuoteUseItem quoteUses, Tables tables, Clock clock) {
        this.reader = reader;
        this.sessions = sessions;
        this.storedSessions = storedSessions;
        this.products = products;
        this.stock = stock;
        this.discounts = discounts;
        this.quoteUses = quoteUses;
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public Facts read(Wanted wanted) {
        List<String> codes = wanted.codes().stream().map(DiscountRule::key).distinct().toList();
        Found found = new Found(reader.readAll(keys(wanted, codes), Set.of(tables.catalog())));
        Optional<CheckoutSession> session = wanted.session()
                .flatMap(id -> found.at(sessions.key(id)).flatMap(item -> storedSessions.of(id, item)));
        return new Facts(session,
                found.each(wanted.skus(), sku -> Optional.of(products.key(sku)), products::read),
                found.each(wanted.skus(), sku -> Optional.of(stock.key(sku)), (_, item) -> StockItem.available(item)),
                found.each(codes, discounts::key, discounts::read),
                wanted.lock().flatMap(id -> unused(id, session.flatMap(CheckoutSession::order), found)),
                wanted.opening().flatMap(key -> found.at(sessions.key(key))).flatMap(sessions::opened));
    }

    private List<ItemKey> keys(Wanted wanted, List<String> codes) {
        List<ItemKey> keys = new ArrayList<>();
        wanted.session().map(sessions::key).ifPresent(keys::add);
        wanted.opening().map(sessions::key).ifPresent(keys::add);
        wanted.lock().ifPresent(id -> keys.addAll(List.of(QuoteItem.key(tables.rates(), id), quoteUses.key(id))));
        wanted.skus().forEach(sku -> keys.addAll(List.of(products.key(sku), stock.key(sku))));
        codes.forEach(code -> discounts.key(code).ifPresent(keys::add));
        return keys;
    }

    private Optional<FxQuote> unused(QuoteId id, Optional<OrderId> own, Found found) {
        return found.at(QuoteItem.key(tables.rates(), id)).filter(item -> !Attributes.expired(item, clock.instant()))
                .filter(_ -> found.at(quoteUses.key(id)).filter(use -> QuoteUseItem.isOfAnother(use, own)).isEmpty()).map(QuoteItem::read);
    }

    private record Found(Map<ItemKey, Map<String, AttributeValue>> items) {
        Optional<Map<String, AttributeValue>> at(ItemKey key) {
            return Optional.ofNullable(items.get(key));
        }

        /** What is there for each of them, by what it was asked for. */
        <K, V> Map<K, V> each(Iterable<K> asked, Where<K> where, BiFunction<K, Map<String, AttributeValue>, V> read) {
            Map<K, V> there = new HashMap<>();
            asked.forEach(one -> where.key(one).flatMap(this::at).ifPresent(item -> there.put(one, read.apply(one, item))));
            return there;
        }
    }

    /** Where something lies, if it can lie anywhere. */
    @FunctionalInterface
    private interface Where<K> {
        Optional<ItemKey> key(K asked);
    }
}
