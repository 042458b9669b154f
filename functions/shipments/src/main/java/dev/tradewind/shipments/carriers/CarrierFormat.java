package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.model.CarrierReport;
import io.micronaut.json.tree.JsonNode;
import java.util.Optional;

/** How one source writes. */
public interface CarrierFormat {
    /** What a body says, or nothing where it says nothing about a parcel, such as a batch that was bought. */
    Optional<CarrierReport> read(JsonNode body) throws Unreadable;

    /** A body that is not of this source's form. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        public Unreadable(String why) {
            super(why);
        }
    }
}
