package dev.tradewind.costs;

import dev.tradewind.testkit.CostLedger;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What partition keys bear: those that all orders share, those of a sku, and those of a merchant or a platform. */
final class Capacity {
    static final int ORDERS = 10_000;

    private final Story life = Story.all().get(Report.LIFE);
    private final CostLedger ledger = CostLedger.checkedIn();

    /** @return the hottest key of each form, at so many lives a second */
    Map<String, KeyLoad> hottest(int orders, SkuDraw skus) {
        return OneSecond.of(life, orders, skus).hottest();
    }

    /** @return how many skus are wanted more than their one stock item bears */
    long skusAbove(int orders, SkuDraw skus) {
        return OneSecond.of(life, orders, skus).unbearable(OneSecond.STOCK);
    }

    /** @return sales of one sku a second at most, each in an order of its own, if every buyer's session is created and updated so often */
    long flashSale(int sessionsForAnOrder) {
        KeyLoad created = load("checkout, created with 1 sku", OneSecond.STOCK);
        KeyLoad updated = load("checkout, updated with address and option, 1 sku", OneSecond.STOCK);
        KeyLoad session = new KeyLoad((created.reads() + updated.reads()) * sessionsForAnOrder, 0);
        return load("checkout, completed with 1 sku", OneSecond.STOCK).plus(session).most();
    }

    /** @return events a second that the feed of one merchant takes at most, by units alone */
    long feed() {
        return load("event into a merchant's feed: shipment", "parties FEED#*").most();
    }

    /** @return deliveries a second to one endpoint at most, by units alone, when each has a turn of its own */
    long deliveries() {
        String hook = "parties HOOK#*";
        return load("event into a merchant's feed, an endpoint listens: shipment", hook).plus(load("webhook delivered: shipment", hook))
                .most();
    }

    /** @return changes of orders a second of which the list of platforms can be asked */
    long platforms() {
        return load("change of an order, no platform listens", "parties PLATFORMS").most();
    }

    private KeyLoad load(String operation, String form) {
        CostLedger.KeyUnits units = ledger.keys(operation).get(form);
        return new KeyLoad(units.reads(), units.writes());
    }

    /** @return the page's part on capacity */
    String text() {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT,
                        """

                                ## What partition keys bear

                                DynamoDB gives a partition key %.0f read and %.0f write units a second. Simulated is a second in which %,d orders of two skus are placed
                                and as many are at every later step; the hottest key of each form that orders share, units a second:

                                | shop | key | reads | writes | |
                                | --- | --- | --- | --- | --- |
                                """,
                        KeyLoad.LIMIT.reads(), KeyLoad.LIMIT.writes(), ORDERS));
        for (SkuDraw shop : new SkuDraw[]{SkuDraw.giftShop(), SkuDraw.marketplace()}) {
            new TreeMap<>(hottest(ORDERS, shop))
                    .forEach((form, load) -> text.append(String.format(Locale.ROOT, "| %s | %s | %.0f | %.0f | %s |\n",
                            shop.label(), form, load.reads(), load.writes(), load.isBearable() ? "" : "above")));
        }
        return text
                .append(String.format(Locale.ROOT,
                        """

                                In the marketplace %,d skus are above what one stock item bears: this is where it caps. **A flash sale of one sku takes %d orders a second** \
                                (%d if each buyer makes six sessions), and fewer while transactions conflict, which only AWS can show. By units alone a merchant's feed takes
                                %d events a second, an endpoint %d deliveries a second one by one, and the list of platforms is asked of %,d changes a second.
                                """,
                        skusAbove(ORDERS, SkuDraw.marketplace()), flashSale(1), flashSale(6), feed(), deliveries(), platforms()))
                .toString();
    }
}
