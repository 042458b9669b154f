package dev.tradewind.lambda.http;

import dev.tradewind.kernel.Fault;
import java.util.List;

/** Input that cannot be taken, with everything that is wrong with it. The outermost mapper answers it with status 400. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    public BadInput(List<Fault> faults) {
        super("bad input: " + faults.stream().map(Fault::code).toList(), null, false, false);
        this.faults = List.copyOf(faults);
    }

    public BadInput(Fault fault) {
        this(List.of(fault));
    }

    /** What is wrong, in the order in which it was read; never empty. */
    public List<Fault> faults() {
        return faults;
    }
}
