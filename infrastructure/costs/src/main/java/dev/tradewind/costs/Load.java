package dev.tradewind.costs;

/** How full batches are; in between lies the truth, nearer to the first the less there is to do. */
enum Load {
    /** Every message comes alone. */
    QUIET {
        @Override
        double together(Operation operation) {
            return 1;
        }
    },
    /** Every batch is full. */
    BUSY {
        @Override
        double together(Operation operation) {
            return operation.batch();
        }
    };

    /** @return how many operations share an invocation */
    abstract double together(Operation operation);
}
