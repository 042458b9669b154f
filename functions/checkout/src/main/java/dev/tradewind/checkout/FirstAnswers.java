package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Remembered;
import dev.tradewind.checkout.port.Change;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.Replay;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/** What a key gets that came before. It is remembered by the session itself, in the one write that makes the answer true. */
@Singleton
final class FirstAnswers {
    private final Checkouts checkouts;

    FirstAnswers(Checkouts checkouts) {
        this.checkouts = checkouts;
    }

    /** What the key was answered first about the session, if it came before. */
    Optional<CheckoutOutcome> to(Optional<IdempotencyKey> key, CheckoutSession session, Function<CheckoutSession, Response> view) {
        return key.flatMap(known -> replay(known, session, view)).map(CheckoutOutcome::of);
    }

    private Optional<Replay> replay(IdempotencyKey key, CheckoutSession session, Function<CheckoutSession, Response> view) {
        Optional<Remembered> here = session.remembered(key.record());
        if (here.isEmpty()) {
            return session.full() ? checkouts.answer(key) : Optional.empty();
        }
        return here.map(first -> first.input().equals(key.input())
                ? new Replay.FirstAnswer(view.apply(first.session()).with("idempotent-replayed", "true"))
                : new Replay.OtherRequest());
    }

    /** The change, after which its session remembers to have been shown to the key as it is now. */
    static Change remembered(Optional<IdempotencyKey> key, Change change, Response answer) {
        return key.map(known -> remembered(known, change, answer)).orElse(change);
    }

    private static Change remembered(IdempotencyKey key, Change change, Response answer) {
        CheckoutSession session = change.session().orElseThrow().remembering(key.record(), key.input());
        Change with = change.and(session);
        return session.full() ? with.answering(Optional.of(new Change.FirstAnswer(key, answer))) : with;
    }
}
