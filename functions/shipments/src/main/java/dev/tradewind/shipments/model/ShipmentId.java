package dev.tradewind.shipments.model;

import dev.tradewind.kernel.Uuid7;

/**
 * Names a shipment.
 *
 * @param value a UUIDv7 in canonical lower-case text
 */
public record ShipmentId(String value) {
    public ShipmentId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a shipment id: " + value);
        }
    }

    /** Whether the text can be one. */
    public static boolean isValid(String text) {
        return Uuid7.isCanonical(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
