package dev.tradewind.fxquoting.wiring;

import dev.tradewind.fxquoting.RatePolicy;
import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.fxquoting.RateTable;
import dev.tradewind.fxquoting.Rates;
import dev.tradewind.lambda.ReadAhead;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Rates that can be remembered before anybody asks: today's, of every source. */
record RatesReadAhead(Rates rates, RatePolicy policy, Clock clock) implements Rates, ReadAhead {
    @Override
    public Optional<RateTable> latest(RateSource source, LocalDate onOrBefore) {
        return rates.latest(source, onOrBefore);
    }

    @Override
    public Rates stored() {
        return rates.stored();
    }

    @Override
    public void readAhead() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        policy.sources().forEach(source -> rates.latest(source, today));
    }
}
