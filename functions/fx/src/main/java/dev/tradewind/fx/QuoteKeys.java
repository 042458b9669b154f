package dev.tradewind.fx;

import dev.tradewind.fxquoting.Quotes;
import dev.tradewind.kernel.QuoteId;
import dev.tradewind.lambda.caller.Caller;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import java.util.Optional;

/**
 * The quote's id from the caller's scope and Idempotency-Key, so that a repeated request finds its first answer in the way of its one write.
 *
 * <p>
 * Such an id is as unguessable as the key. Who guesses an anonymous caller's key learns two amounts that anybody could have asked for, and
 * nothing of who asked; using the quote up makes that caller ask again. The interface's description tells callers to draw random keys.
 */
final class QuoteKeys {

    private QuoteKeys() {}

    static Optional<Quotes.Key> of(Request request, Caller caller) {
        return request.idempotencyKey().map(key -> IdempotencyKey.of(caller.scope(), request.routeKey(), key, request.body()))
                .map(key -> new Quotes.Key(new QuoteId(key.record()), key.input()));
    }
}
