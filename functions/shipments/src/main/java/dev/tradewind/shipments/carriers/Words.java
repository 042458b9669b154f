package dev.tradewind.shipments.carriers;

import java.util.Locale;
import java.util.Optional;

/** What a source calls an event: its status, and what it adds to that. */
record Words(String status, Optional<String> sub) {
    /** A scan that the source gives no status to, such as "processed" between two milestones. */
    static final Words NONE = new Words("", Optional.empty());

    static Words of(String status) {
        return new Words(status, Optional.empty());
    }

    /** As the source wrote them. */
    String raw() {
        return sub.map(more -> status + " " + more).orElse(status);
    }

    /** As a table writes them: without case, and without blanks, which part the words of a line. */
    Words key() {
        return new Words(key(status), sub.map(Words::key));
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
