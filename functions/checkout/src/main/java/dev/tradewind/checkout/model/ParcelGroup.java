package dev.tradewind.checkout.model;

import java.util.List;

/**
 * Parcels that are packed alike.
 *
 * @param count how many, one or more
 * @param contents of each of them
 * @param size of each of them
 * @param cold whether they are kept cold
 */
public record ParcelGroup(int count, List<Content> contents, Size size, boolean cold) {
    public ParcelGroup {
        contents = List.copyOf(contents);
    }

    /**
     * Units of one line in a parcel.
     *
     * @param line index of the line in the offer
     * @param quantity one or more
     */
    public record Content(int line, int quantity) {}
}
