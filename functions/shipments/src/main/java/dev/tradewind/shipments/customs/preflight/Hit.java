package dev.tradewind.shipments.customs.preflight;

import java.util.List;
import java.util.Optional;

/**
 * Where a rule has something to say.
 *
 * @param field JSON pointer into the declaration
 * @param more what the rule's own sentence cannot know, a sentence too
 */
record Hit(String field, Optional<String> more) {
    static Hit at(String field) {
        return new Hit(field, Optional.empty());
    }

    static Hit at(String field, String more) {
        return new Hit(field, Optional.of(more));
    }

    static List<Hit> when(boolean wrong, String field) {
        return wrong ? List.of(at(field)) : List.of();
    }
}
