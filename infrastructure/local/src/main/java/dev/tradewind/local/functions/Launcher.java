package dev.tradewind.local.functions;

/** Where the execution environments of functions come from. */
public interface Launcher {

    /** A way to start environments of one function. */
    EnvironmentSource of(FunctionSpec spec);

    /** How many environments a function may have at a time. */
    int most();
}
