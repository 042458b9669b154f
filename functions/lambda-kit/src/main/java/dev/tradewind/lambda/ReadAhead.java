package dev.tradewind.lambda;

/** What a function keeps for a while because most events want it: after a restore it is read before the first of them. */
@FunctionalInterface
public interface ReadAhead {
    /** Reads it as an event would; what fails, fails for that event as well. */
    void readAhead();
}
