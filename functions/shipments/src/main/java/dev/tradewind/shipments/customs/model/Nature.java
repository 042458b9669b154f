package dev.tradewind.shipments.customs.model;

import java.util.Locale;

/** Why goods cross the border: the categories of item on the forms CN22 and CN23. */
public enum Nature {
    SALE, GIFT, SAMPLE, RETURN, DOCUMENTS, OTHER;

    /** As it stands in requests and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the postal forms print it. */
    public String printed() {
        return switch (this) {
            case SALE -> "Sale of goods";
            case GIFT -> "Gift";
            case SAMPLE -> "Commercial sample";
            case RETURN -> "Returned goods";
            case DOCUMENTS -> "Documents";
            case OTHER -> "Other";
        };
    }
}
