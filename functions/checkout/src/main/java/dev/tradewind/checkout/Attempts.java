package dev.tradewind.checkout;

import dev.tradewind.lambda.table.Contended;
import java.util.Optional;
import java.util.function.Supplier;

/** Decides anew on what is stored now, when someone else wrote it meanwhile: a few times and no more. */
final class Attempts {
    private static final int MOST = 6;

    private Attempts() {}

    /**
     * The outcome of the first attempt that has one.
     *
     * @param fact what is attempted, for the log
     * @throws Contended if none had
     */
    static CheckoutOutcome at(String fact, Supplier<Optional<CheckoutOutcome>> attempt) {
        for (int i = 0; i < MOST; i++) {
            Optional<CheckoutOutcome> outcome = attempt.get();
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new Contended(fact, null);
    }
}
