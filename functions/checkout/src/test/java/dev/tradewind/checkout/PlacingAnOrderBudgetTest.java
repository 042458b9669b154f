package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.SessionStatus;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.Sku;
import dev.tradewind.paymentgateways.sandbox.SandboxLedgerInMemory;
import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.RequestLedger;
import dev.tradewind.testkit.TableIndex;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What it costs to complete a checkout: three requests, and 10 write units and 2 for each sku while session, order and event
 * are of a kilobyte each; 2 more for each further kilobyte.
 */
class PlacingAnOrderBudgetTest {
    private final RequestLedger ledger = new RequestLedger(List.of(TableIndex.DUE));
    private final FixedClock clock = FixedClock.at("2026-11-22T12:00:00Z");

    @ParameterizedTest(name = "{0} skus: {1} write units")
    @CsvSource({"1, 12", "2, 14", "5, 20", "14, 38", "25, 60"})
    void threeRequestsAndTheWriteUnitsOfTheTable(int skus, double writeUnits) {
        StoredCheckouts stored = new StoredCheckouts(ledger);
        CheckoutWorld world = new CheckoutWorld(clock, stored.checkouts, stored.facts(1250),
                CheckoutWorld.sandbox(clock, new SandboxLedgerInMemory()));
        String[] lines = new String[skus];
        for (int i = 0; i < skus; i++) {
            lines[i] = "1x8512" + i + "A-2.55";
            stored.supply(new Sku(lines[i].substring(2)), 100);
        }
        CheckoutId id = world.open(lines);
        ledger.reset();

        world.complete(id, "success_token", "key");

        assertThat(ledger.requests()).as(ledger.toString()).isEqualTo(3);
        assertThat(ledger.writeUnits()).isEqualTo(writeUnits);
        assertThat(world.checkouts.session(id).orElseThrow().status()).isEqualTo(SessionStatus.COMPLETED);
    }
}
