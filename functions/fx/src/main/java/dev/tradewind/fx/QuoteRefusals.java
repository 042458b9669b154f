package dev.tradewind.fx;

import dev.tradewind.fxquoting.FixedSide;
import dev.tradewind.fxquoting.PairRefusal;
import dev.tradewind.kernel.Fault;
import dev.tradewind.lambda.http.Problem;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Response;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Why there is no quote, in HTTP. 400 means that the request is wrong whatever the day, 422 that the rates or rules of the day forbid it,
 * 503 that the same request may succeed soon.
 */
@Singleton
final class QuoteRefusals {

    private static final String BUY_CURRENCY = "/buy_currency";

    private final Problems problems;

    QuoteRefusals(Problems problems) {
        this.problems = problems;
    }

    Response of(PairRefusal refusal) {
        return switch (refusal) {
            case PairRefusal.SameCurrency _ ->
                refuse(400, "same_currency", BUY_CURRENCY, "Must be another currency than the one that is sold.");
            case PairRefusal.PairBlocked _ -> refuse(422, "pair_blocked", BUY_CURRENCY, "Exchange control forbids to convert these two.");
            case PairRefusal.NoRate _ -> refuse(422, "no_rate", BUY_CURRENCY, "No source rates both currencies.");
            case PairRefusal.StaleRates(var source, var date, var retryAfter) -> problems.busy("stale_rates",
                    "The newest rates, of %s by %s, are too old to be offered.".formatted(date, source), (int) retryAfter.toSeconds());
        };
    }

    Response amountTooSmall(FixedSide fixed) {
        return refuse(422, "amount_too_small", pointer(fixed), "Would buy less than one minor unit.");
    }

    Response amountTooLarge(FixedSide fixed) {
        return refuse(422, "amount_too_large", pointer(fixed), "The other side would exceed the largest amount.");
    }

    private Response refuse(int status, String code, String pointer, String content) {
        return problems.answer(Problem.of(status, code, content, List.of(new Fault(code, pointer, content))));
    }

    private static String pointer(FixedSide fixed) {
        return switch (fixed) {
            case SELL -> QuoteInput.SELL_AMOUNT;
            case BUY -> QuoteInput.BUY_AMOUNT;
        };
    }
}
