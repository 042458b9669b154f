package dev.tradewind.catalog.port;

import dev.tradewind.catalog.model.Discount;
import dev.tradewind.catalog.model.ImportId;
import dev.tradewind.catalog.model.ShippingRate;
import dev.tradewind.catalog.model.ShippingService;
import java.util.List;

/** What shapes a price besides the product: shipping and discounts. Older imports never overwrite newer ones. */
public interface Offers {
    /** Replaces the table of shipping rates. */
    Progress replaceRates(List<ShippingRate> rates, ImportId by);

    /** Replaces the table of shipping services. */
    Progress replaceServices(List<ShippingService> services, ImportId by);

    /** Adds or replaces discounts, each for itself. */
    Progress write(List<Discount> discounts, ImportId by);
}
