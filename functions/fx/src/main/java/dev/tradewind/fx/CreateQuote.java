package dev.tradewind.fx;

import dev.tradewind.fxquoting.PairRefusal;
import dev.tradewind.fxquoting.QuoteOutcome;
import dev.tradewind.fxquoting.QuoteRequest;
import dev.tradewind.fxquoting.Quoter;
import dev.tradewind.fxquoting.Quotes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/** Offers a conversion and keeps the offer: one write, and no read while rates are in memory. */
@Singleton
final class CreateQuote {

    private final Quoter quoter;

    private final Quotes quotes;

    CreateQuote(Quoter quoter, Quotes quotes) {
        this.quoter = quoter;
        this.quotes = quotes;
    }

    QuoteCreation run(QuoteRequest request, Optional<Quotes.Key> key) {
        return switch (quoter.quote(request)) {
            case QuoteOutcome.Quoted(var quote) -> creation(quotes.keep(quote, key));
            case QuoteOutcome.AmountTooSmall _ -> first(key, () -> new QuoteCreation.AmountTooSmall(request.fixed()));
            case QuoteOutcome.AmountTooLarge _ -> first(key, () -> new QuoteCreation.AmountTooLarge(request.fixed()));
            case PairRefusal refusal -> first(key, () -> new QuoteCreation.NoOffer(refusal));
        };
    }

    /** What was offered before is still the answer, even if rates have gone stale since. */
    private QuoteCreation first(Optional<Quotes.Key> key, Supplier<QuoteCreation> refusal) {
        return key.flatMap(quotes::keptBefore).map(CreateQuote::creation).orElseGet(refusal);
    }

    private static QuoteCreation creation(Quotes.Keeping keeping) {
        return switch (keeping) {
            case Quotes.Keeping.Kept(var quote) -> new QuoteCreation.Created(quote);
            case Quotes.Keeping.Replayed(var first) -> new QuoteCreation.Replayed(first);
            case Quotes.Keeping.KeyReused _ -> new QuoteCreation.KeyReused();
        };
    }
}
