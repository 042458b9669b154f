package dev.tradewind.paymentgateways;

/** How giving everything back ended. */
public sealed interface Release {

    /** This call ended it: nothing is held under the reference any more, and nothing will be. */
    record Released() implements Release {}

    /** An earlier call had ended it; this one changed nothing. */
    record AlreadyReleased() implements Release {}

    /**
     * The provider did not answer; the call is to be repeated.
     *
     * @param reason for the log
     */
    record Unknown(String reason) implements Release {}
}
