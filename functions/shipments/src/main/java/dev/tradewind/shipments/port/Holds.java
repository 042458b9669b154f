package dev.tradewind.shipments.port;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.shipments.customs.model.Hold;
import java.time.LocalDate;
import java.util.List;

/** What customs had to say of merchants' parcels. */
public interface Holds {
    /** Keeps one for two years. The same one again changes nothing. */
    void record(Hold hold);

    /** Those of a merchant on these days, both included, by day. */
    List<Hold> between(MerchantId merchant, LocalDate from, LocalDate to);
}
