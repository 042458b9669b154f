package dev.tradewind.replay.load;

import dev.tradewind.kernel.Sku;
import dev.tradewind.replay.CannotRun;
import dev.tradewind.replay.history.CatalogueItem;
import dev.tradewind.replay.history.Country;
import dev.tradewind.replay.history.OrderLine;
import dev.tradewind.replay.history.PlannedOrder;
import dev.tradewind.replay.suite.Buyer;
import dev.tradewind.replay.suite.CatalogueFiles;
import dev.tradewind.replay.suite.Keys;
import dev.tradewind.replay.suite.Operator;
import dev.tradewind.replay.suite.Profile;
import dev.tradewind.replay.suite.Suite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The goods of a load test: many of which there is enough, so that orders do not meet, and one that all want. */
final class Shop {
    /** Units of the one. */
    static final long SALE = 200;

    private static final int MANY = 200;
    private static final long ENOUGH = 100_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Country HOME = new Country("United Kingdom", "GB", "London", "", "EC1A 1BB");

    private final Keys keys = new Keys(UUID.randomUUID());
    private final List<CatalogueItem> many = IntStream.range(0, MANY).mapToObj(number -> item("item-" + number, ENOUGH)).toList();
    private final CatalogueItem one = item("sale", SALE);
    private final Operator operator;
    private final Buyer buyer;

    private Shop(Suite suite) {
        this.operator = new Operator(suite, Operator.localToken(suite).orElseThrow(() -> new CannotRun("this is no local stack")));
        this.buyer = new Buyer(suite, keys, Profile.paymentHandler(suite), "success_token");
    }

    /** Brings the goods in and waits until they can be sold. */
    static Shop open(Suite suite) {
        Shop shop = new Shop(suite);
        shop.operator.importFiles(Map.of("shipping_rates.csv", CatalogueFiles.shippingRates()), shop.keys.of("import rates"));
        List<CatalogueItem> all = Stream.concat(shop.many.stream(), Stream.of(shop.one)).toList();
        shop.operator.importFiles(Map.of("products.csv", CatalogueFiles.products(all)), shop.keys.of("import"));
        all.forEach(item -> shop.operator.declared(item.sku(), PATIENCE));
        return shop;
    }

    Buyer buyer() {
        return buyer;
    }

    /** An order of two skus; the next {@value #MANY} / 2 numbers want others. */
    PlannedOrder two(long number) {
        int first = Math.toIntExact(number * 2 % MANY);
        return order("load " + number, many.get(first), many.get(first + 1));
    }

    /** One unit of what all want. */
    PlannedOrder sale(int number) {
        return order("sale " + number, one);
    }

    /** Units left of what all want. */
    long left() {
        return operator.declared(one.sku(), PATIENCE).available();
    }

    private static PlannedOrder order(String name, CatalogueItem... items) {
        return new PlannedOrder(name, name.replace(' ', '-') + "@replay.example", HOME,
                Stream.of(items).map(item -> new OrderLine(item.sku(), item.title(), item.price(), 1)).toList());
    }

    private CatalogueItem item(String name, long stock) {
        return new CatalogueItem(new Sku(keys.word() + "." + name), "Wanted by many", 100, stock);
    }
}
