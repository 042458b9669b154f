package dev.tradewind.shipments.port;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.shipments.customs.model.Hold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Holds in memory, held to the same contract as the real store. */
public final class HoldsInMemory implements Holds {
    private final List<Hold> holds = new ArrayList<>();

    @Override
    public synchronized void record(Hold hold) {
        boolean known = holds.stream().anyMatch(one -> one.merchant().equals(hold.merchant()) && one.shipment().equals(hold.shipment())
                && one.event().equals(hold.event()) && one.day().equals(hold.day()));
        if (!known) {
            holds.add(hold);
        }
    }

    @Override
    public synchronized List<Hold> between(MerchantId merchant, LocalDate from, LocalDate to) {
        return holds.stream().filter(hold -> hold.merchant().equals(merchant) && !hold.day().isBefore(from) && !hold.day().isAfter(to))
                .sorted(Comparator.comparing(Hold::day).thenComparing(hold -> hold.shipment().value()).thenComparing(Hold::event)).toList();
    }
}
