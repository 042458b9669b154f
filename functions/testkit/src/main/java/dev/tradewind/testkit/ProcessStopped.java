package dev.tradewind.testkit;

/** The process ended here, as far as the code under test can tell: not an exception that anything may handle. */
public final class ProcessStopped extends Error {

    private static final long serialVersionUID = 1L;

    ProcessStopped(String when) {
        super("the process stopped " + when + " an outside call");
    }
}
