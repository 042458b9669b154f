package dev.tradewind.catalog.model;

import dev.tradewind.kernel.Uuid7;

/**
 * The name of an import. Imports are ordered by it, so that an older one that is still at work never overwrites a newer one.
 *
 * @param value a UUIDv7 in canonical text, which sorts by the time at which the import began
 */
public record ImportId(String value) implements Comparable<ImportId> {
    public ImportId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an import id: " + value);
        }
    }

    /** Whether the text can be an import id. */
    public static boolean isValid(String text) {
        return Uuid7.isCanonical(text);
    }

    /** Whether the other import began later. */
    public boolean olderThan(ImportId other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(ImportId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
