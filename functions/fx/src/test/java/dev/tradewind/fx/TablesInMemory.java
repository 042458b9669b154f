package dev.tradewind.fx;

import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.fxquoting.RateTable;
import dev.tradewind.fxquoting.RateTables;
import dev.tradewind.fxquoting.Rates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Tables in maps; the writing of chosen days fails. */
final class TablesInMemory implements Rates, RateTables {

    private final Map<RateSource, NavigableMap<LocalDate, RateTable>> tables = new ConcurrentHashMap<>();

    private final Map<LocalDate, Boolean> failing = new ConcurrentHashMap<>();

    void failOn(LocalDate day) {
        failing.put(day, true);
    }

    @Override
    public Optional<RateTable> latest(RateSource source, LocalDate onOrBefore) {
        return Optional.ofNullable(all(source).floorEntry(onOrBefore)).map(Map.Entry::getValue);
    }

    @Override
    public Outcome putIfAbsent(RateTable table, Instant importedAt) {
        if (failing.containsKey(table.date())) {
            throw SdkClientException.create("no connection");
        }
        RateTable before = all(table.source()).putIfAbsent(table.date(), table);
        return before == null ? new Outcome.Imported() : new Outcome.AlreadyThere(before);
    }

    /** Every table of the source by day. */
    Map<LocalDate, RateTable> of(RateSource source) {
        return new TreeMap<>(all(source));
    }

    private NavigableMap<LocalDate, RateTable> all(RateSource source) {
        return tables.computeIfAbsent(source, _ -> new ConcurrentSkipListMap<>());
    }
}
