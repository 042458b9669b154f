package dev.tradewind.fx;

import dev.tradewind.fx.model.CrossRates;
import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.fxquoting.RateTable;
import dev.tradewind.fxquoting.Rates;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks up published rates: of several sources the newest table on or before the day, of equally new ones the most trusted. */
@Singleton
final class FindRates {

    private final Rates rates;

    FindRates(Rates rates) {
        this.rates = rates;
    }

    /**
     * Finds the rates for one unit of a currency.
     *
     * @param base any code that a table may hold; empty for the base of the table itself
     * @param sources most trusted first
     */
    Optional<CrossRates> run(Optional<String> base, LocalDate day, List<RateSource> sources) {
        Comparator<RateTable> newest = Comparator.comparing(RateTable::date);
        return sources.stream().flatMap(source -> rates.latest(source, day).stream())
                .filter(table -> base.isEmpty() || CrossRates.rates(table, base.get())).max(newest)
                .map(table -> CrossRates.of(table, base.orElse(table.base().code())));
    }
}
