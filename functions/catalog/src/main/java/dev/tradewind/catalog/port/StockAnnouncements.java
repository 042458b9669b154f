package dev.tradewind.catalog.port;

import dev.tradewind.catalog.model.ImportRecord;
import dev.tradewind.catalog.model.StockLevel;
import java.util.List;

/** Tells the owner of the stock what merchants declared. */
public interface StockAnnouncements {
    /** Publishes the levels of an import; again with the same levels publishes nothing new. */
    Progress announce(ImportRecord of, List<StockLevel> levels);
}
