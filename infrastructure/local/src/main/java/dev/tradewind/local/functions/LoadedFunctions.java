package dev.tradewind.local.functions;

/** Runs functions in the stack's own process, each in a class loader of its own: quick to start, and enough to develop with. */
public final class LoadedFunctions implements Launcher {

    private static final int MOST = 8;

    @Override
    public EnvironmentSource of(FunctionSpec spec) {
        FunctionClassLoader loader = new FunctionClassLoader(spec);
        return () -> LoadedEnvironment.start(spec, loader);
    }

    @Override
    public int most() {
        return MOST;
    }
}
