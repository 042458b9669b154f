package dev.tradewind.local;

/** Why the stack cannot start, in one line that names what is at fault. */
public final class StartFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A fault of a property or of the machine. */
    public StartFault(String fault) {
        super(fault);
    }

    /** A fault of the template's resource with this logical id. */
    public StartFault(String logicalId, String fault) {
        super(logicalId + ": " + fault);
    }
}
