package dev.tradewind.paymentgateways.sandbox;

/** The sandbox's record did not answer; whether it wrote is not known. */
public final class SandboxUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param cause what the record's store said */
    public SandboxUnreachable(Throwable cause) {
        super("sandbox unreachable", cause);
    }
}
