package dev.tradewind.checkout.model;

/**
 * How heavy and how large something is, or may be. What nobody measured is 0.
 *
 * @param grams 0 or more
 * @param cm3 0 or more
 */
public record Size(long grams, long cm3) {
    /** Nothing. */
    public static final Size NONE = new Size(0, 0);

    /** Both together. */
    public Size plus(Size other) {
        return new Size(grams + other.grams, cm3 + other.cm3);
    }

    /** What is left without the other. */
    public Size minus(Size other) {
        return new Size(grams - other.grams, cm3 - other.cm3);
    }

    /** That many of them. */
    public Size times(long count) {
        return new Size(grams * count, cm3 * count);
    }

    /** Whether it goes into that much room. */
    public boolean fits(Size room) {
        return grams <= room.grams && cm3 <= room.cm3;
    }

    /** How many of the unit go into this room, {@code most} at most. */
    public long holds(Size unit, long most) {
        long byWeight = unit.grams == 0 ? most : grams / unit.grams;
        long byVolume = unit.cm3 == 0 ? most : cm3 / unit.cm3;
        return Math.min(most, Math.min(byWeight, byVolume));
    }
}
