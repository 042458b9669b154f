package dev.tradewind.fx.model;

import java.util.Map;

/**
 * What became of the days of a file.
 *
 * @param imported are there now
 * @param unchanged were there, the same
 * @param differing were there with other rates, which stay: a published table is never rewritten
 * @param failed could not be written
 * @param left were not tried since the time was up; the same file may be sent again
 */
public record ImportCounts(long imported, long unchanged, long differing, long failed, long left) {

    /** @return as scheduled work answers it */
    public Map<String, Long> byName() {
        return Map.of("imported", imported, "unchanged", unchanged, "differing", differing, "failed", failed, "left", left);
    }

    /** @return whether the table of every day is stored as the file has it */
    public boolean isComplete() {
        return differing + failed + left == 0;
    }
}
