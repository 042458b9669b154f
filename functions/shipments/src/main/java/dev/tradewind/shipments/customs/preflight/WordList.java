package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.shipments.customs.Period;
import dev.tradewind.shipments.customs.ReferenceTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Words of {@code vague-words.table}: those that say nothing of goods, and fillers that add nothing to others. */
final class WordList {
    private static final List<Row> ROWS = ReferenceTable.rows("vague-words.table", 5).stream()
            .map(row -> new Row(row.get(0).equals("filler"), Arrays.asList(row.get(1).split(" ", -1)), Period.of(row.get(2), row.get(3))))
            .toList();

    private WordList() {}

    private record Row(boolean filler, List<String> words, Period period) {
        boolean has(String word, LocalDate day) {
            return period.covers(day) && words.contains(word);
        }
    }

    static boolean isVague(String word, LocalDate day) {
        return ROWS.stream().anyMatch(row -> row.has(word, day));
    }

    static boolean isFiller(String word, LocalDate day) {
        return ROWS.stream().anyMatch(row -> row.filler() && row.has(word, day));
    }
}
