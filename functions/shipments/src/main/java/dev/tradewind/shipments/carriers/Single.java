package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.carriers.CarrierFormat.Unreadable;
import java.util.List;

/** The one parcel that a list must be about: a report is of one, and the sources post one at a time. */
final class Single {
    private Single() {}

    static Reading of(List<Reading> parcels) throws Unreadable {
        if (parcels.size() != 1) {
            throw new Unreadable("not one parcel but " + parcels.size());
        }
        return parcels.getFirst();
    }
}
