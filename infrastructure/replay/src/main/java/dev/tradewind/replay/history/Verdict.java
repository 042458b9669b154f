package dev.tradewind.replay.history;

/** What a value, a line or an invoice comes to: something that can be ordered, or the reason why it cannot. */
sealed interface Verdict<T> {
    record Accepted<T>(T value) implements Verdict<T> {}

    record Rejected<T>(Reason reason) implements Verdict<T> {}

    static <T> Verdict<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Verdict<T> rejected(Reason reason) {
        return new Rejected<>(reason);
    }
}
