package dev.tradewind.fxquoting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The fake of the stored tables; counts how often it is asked. */
final class RatesInMemory implements Rates {

    private final Set<RateTable> tables = new HashSet<>();

    private int reads;

    RatesInMemory(RateTable... tables) {
        this.tables.addAll(Arrays.asList(tables));
    }

    void add(RateTable table) {
        tables.add(table);
    }

    int reads() {
        return reads;
    }

    @Override
    public Optional<RateTable> latest(RateSource source, LocalDate onOrBefore) {
        reads++;
        return tables.stream().filter(table -> table.source().equals(source) && !table.date().isAfter(onOrBefore))
                .max(Comparator.comparing(RateTable::date));
    }
}
