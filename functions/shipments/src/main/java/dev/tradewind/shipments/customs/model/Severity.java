package dev.tradewind.shipments.customs.model;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** It may be held: better mended before a label is printed. */
    MEND,
    /** It cannot go like this. */
    STOP;

    /** As it stands in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
