package dev.tradewind.fxquoting;

import dev.tradewind.kernel.QuoteId;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Quotes in a map. */
final class QuotesInMemory implements Quotes {

    private final Map<QuoteId, Entry> entries = new HashMap<>();

    private final Clock clock;

    QuotesInMemory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Keeping keep(FxQuote offered, Optional<Key> key) {
        Optional<Keeping> before = key.flatMap(this::keptBefore);
        if (before.isPresent()) {
            return before.get();
        }
        FxQuote quote = key.map(known -> offered.withId(known.id())).orElse(offered);
        entries.put(quote.id(), new Entry(quote, key.map(Key::input).orElse("")));
        return new Keeping.Kept(quote);
    }

    @Override
    public synchronized Optional<Found> find(QuoteId id) {
        return entry(id).map(entry -> new Found(entry.quote(), false));
    }

    @Override
    public synchronized Optional<Keeping> keptBefore(Key key) {
        return entry(key.id())
                .map(entry -> entry.input().equals(key.input()) ? new Keeping.Replayed(entry.quote()) : new Keeping.KeyReused());
    }

    private Optional<Entry> entry(QuoteId id) {
        return Optional.ofNullable(entries.get(id))
                .filter(entry -> clock.instant().getEpochSecond() <= Quotes.keptUntil(entry.quote()).getEpochSecond());
    }

    private record Entry(FxQuote quote, String input) {}
}
