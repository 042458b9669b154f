package dev.tradewind.shipments.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.shipments.customs.model.Hold;
import dev.tradewind.shipments.model.ShipmentId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of holds keeps. */
public abstract class HoldsContract {
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    private final IdSource ids = new RandomIds(Clock.systemUTC());
    private final MerchantId merchant = new MerchantId("m-" + ids.uuid7());
    private final ShipmentId shipment = new ShipmentId(ids.uuid7().toString());

    protected abstract Holds store();

    @Test
    void whatIsRecordedIsReadBack() {
        Hold hold = hold("e1", "2026-11-22T09:30:00Z", List.of("61", "69"));
        store().record(hold);
        assertThat(store().between(merchant, DAY, DAY)).containsExactly(hold);
        Hold bare = hold("e2", "2026-11-22T09:31:00Z", List.of());
        store().record(bare);
        assertThat(store().between(merchant, DAY, DAY)).containsExactly(hold, bare);
    }

    /** Carriers tell one thing often, and later tellings know no better. */
    @Test
    void theSameEventIsCountedOnceAndStaysAsItWas() {
        Hold first = hold("e1", "2026-11-22T09:30:00Z", List.of("61"));
        store().record(first);
        store().record(hold("e1", "2026-11-22T09:30:00Z", List.of("99")));
        assertThat(store().between(merchant, DAY, DAY)).containsExactly(first);
    }

    @Test
    void onlyTheDaysAskedForAndOnlyTheMerchants() {
        Hold october = hold("a", "2026-10-31T23:59:59Z", List.of());
        Hold first = hold("b", "2026-11-01T00:00:00Z", List.of());
        Hold last = hold("c", "2026-11-30T23:59:59.999Z", List.of());
        Hold december = hold("d~é", "2026-12-01T00:00:00Z", List.of());
        List.of(december, last, first, october).forEach(store()::record);
        assertThat(store().between(merchant, LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30"))).containsExactly(first, last);
        assertThat(store().between(merchant, LocalDate.parse("2026-10-31"), LocalDate.parse("2026-12-01"))).containsExactly(october, first,
                last, december);
        assertThat(store().between(merchant, LocalDate.parse("2026-11-02"), LocalDate.parse("2026-11-29"))).isEmpty();
        assertThat(store().between(new MerchantId("other-" + ids.uuid7()), DAY, DAY)).isEmpty();
    }

    private Hold hold(String event, String at, List<String> chapters) {
        return new Hold(merchant, shipment, event, Instant.parse(at), "customs_held", "DE>NO", chapters);
    }
}
