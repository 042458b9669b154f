package dev.tradewind.local.functions;

/** Starts execution environments of one function. */
@FunctionalInterface
public interface EnvironmentSource {

    /** Starts one and waits until it is ready for its first event. */
    Environment start();
}
