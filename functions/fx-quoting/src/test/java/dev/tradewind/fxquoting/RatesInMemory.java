package dev.tradewind.fxquoting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The fake of the stored tables; counts how often it is asked. */
final class RatesInMemory implements Rates, RateTables {

    private final Map<RateSource, NavigableMap<LocalDate, RateTable>> tables = new HashMap<>();

    private int reads;

    RatesInMemory(RateTable... tables) {
        for (RateTable table : tables) {
            putIfAbsent(table, Instant.EPOCH);
        }
    }

    int reads() {
        return reads;
    }

    @Override
    public Optional<RateTable> latest(RateSource source, LocalDate onOrBefore) {
        reads++;
        return Optional.ofNullable(days(source).floorEntry(onOrBefore)).map(Map.Entry::getValue);
    }

    @Override
    public Outcome putIfAbsent(RateTable table, Instant importedAt) {
        RateTable stored = days(table.source()).putIfAbsent(table.date(), table);
        return stored == null ? new Outcome.Imported() : new Outcome.AlreadyThere(stored);
    }

    private NavigableMap<LocalDate, RateTable> days(RateSource source) {
        return tables.computeIfAbsent(source, _ -> new TreeMap<>());
    }
}
