package dev.tradewind.costs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.due.DueIndex;
import dev.tradewind.lambda.outbox.Outbox;
import dev.tradewind.testkit.CostLedger;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** DynamoDB gives a partition key 1,000 write and 3,000 read units a second; simulated are 10,000 orders a second and all that follows. */
class PartitionLimitsTest {
    private final Capacity capacity = new Capacity();

    @Test
    void noKeyThatOrdersShareIsAboveItsLimit() {
        Map<String, KeyLoad> hottest = capacity.hottest(Capacity.ORDERS, SkuDraw.giftShop());
        assertThat(hottest).containsOnlyKeys(OneSecond.STOCK, "outbox EVT#*#*", "commerce DUE#order#*", "commerce DUE#shipment#*");
        assertThat(hottest).allSatisfy((form, load) -> assertThat(load.isBearable()).as("%s: %s", form, load).isTrue());
    }

    /** The shards are so many because they must be: with a quarter of them the limit is broken. */
    @Test
    void aQuarterOfTheShardsWouldNotDo() {
        Map<String, KeyLoad> hottest = capacity.hottest(Capacity.ORDERS, SkuDraw.giftShop());
        assertThat(hottest.get("outbox EVT#*#*").writes() * 4).as("%d shards of the outbox", Outbox.SHARDS)
                .isGreaterThan(KeyLoad.LIMIT.writes());
        assertThat(hottest.get("commerce DUE#shipment#*").writes() * 4).as("%d shards of due work", DueIndex.SHARDS)
                .isGreaterThan(KeyLoad.LIMIT.writes());
    }

    /** ADR 6: one stock item for each sku. This is where it caps, and no test shall hide it. */
    @Test
    void aSkuSellsFiveHundredTimesASecondAndNotMore() {
        assertThat(capacity.flashSale(1)).isEqualTo(500);
        assertThat(capacity.flashSale(3)).as("three sessions for each order").isEqualTo(500);
        assertThat(capacity.flashSale(6)).as("six").isEqualTo(250);
    }

    @Test
    void aMarketplaceOfHitsIsAboveTheLimitWithItsFirstSkus() {
        KeyLoad first = capacity.hottest(Capacity.ORDERS, SkuDraw.marketplace()).get(OneSecond.STOCK);
        assertThat(first.isBearable()).isFalse();
        assertThat(capacity.skusAbove(Capacity.ORDERS, SkuDraw.marketplace())).isBetween(1L, 10L);
        assertThat(capacity.skusAbove(2_700, SkuDraw.marketplace())).isZero();
    }

    /** Whoever adds a key that all orders share must think of it here. */
    @Test
    void everyOtherKeyBelongsToAnOrderOrToAnOwner() {
        Set<String> forms = new TreeSet<>();
        Story.all().get(Report.LIFE).times().keySet()
                .forEach(operation -> forms.addAll(CostLedger.checkedIn().keys(operation).keySet()));
        assertThat(forms).filteredOn(form -> !form.contains("#*")).containsExactly("parties PLATFORMS");
    }
}
