package dev.tradewind.fx.model;

/** Stops the reading of a file at its first fault; its readers turn it into {@link RateFile.Refused}. */
public final class FaultyFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param reason for people, with the place where there is one */
    public FaultyFile(String reason) {
        super(reason, null, false, false);
    }
}
