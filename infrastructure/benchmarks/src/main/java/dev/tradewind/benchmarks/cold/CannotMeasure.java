package dev.tradewind.benchmarks.cold;

/** Why there are no figures, in one line. */
final class CannotMeasure extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotMeasure(String message) {
        super(message);
    }
}
