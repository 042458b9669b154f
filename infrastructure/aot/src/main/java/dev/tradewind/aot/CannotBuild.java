package dev.tradewind.aot;

/** The packages cannot be built; the message says why. */
final class CannotBuild extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotBuild(String message) {
        super(message);
    }
}
