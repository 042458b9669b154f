package dev.tradewind.fx.model;

/** How an import ends. */
public sealed interface ImportOutcome {

    /**
     * The file was sound and its days were gone through.
     *
     * @param counts one for each day
     */
    record Done(ImportCounts counts) implements ImportOutcome {}

    /**
     * The file was not taken; nothing was written.
     *
     * @param reason for people
     */
    record Refused(String reason) implements ImportOutcome {}
}
