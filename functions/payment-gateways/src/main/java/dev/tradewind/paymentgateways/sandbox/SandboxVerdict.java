package dev.tradewind.paymentgateways.sandbox;

import dev.tradewind.paymentgateways.PaymentState;
import dev.tradewind.paymentgateways.sandbox.SandboxEntry.Charge;
import dev.tradewind.paymentgateways.sandbox.SandboxEntry.Tombstone;
import java.time.Instant;

/** Decides by token, mark and time alone; nothing is ever written because time passed. */
final class SandboxVerdict {

    private SandboxVerdict() {}

    static PaymentState of(SandboxEntry entry, Instant now) {
        return switch (entry) {
            case Charge charge -> marked(charge, now);
            case Tombstone _ -> new PaymentState.Released();
        };
    }

    private static PaymentState marked(Charge charge, Instant now) {
        return switch (charge.mark()) {
            case OPEN -> open(charge, now);
            case PASSED -> authorised(charge);
            case FAILED -> new PaymentState.Declined("challenge_failed", "The bank could not confirm that it was you.");
            case REFUNDED, BARRED -> new PaymentState.Released();
        };
    }

    private static PaymentState open(Charge charge, Instant now) {
        boolean decided = !now.isBefore(charge.decidesAt());
        return switch (charge.token()) {
            case SUCCESS_TOKEN -> authorised(charge);
            case FAIL_TOKEN -> insufficientFunds();
            case CHALLENGE_TOKEN -> new PaymentState.AwaitingBuyer();
            case LATE_SUCCESS_TOKEN -> decided ? authorised(charge) : new PaymentState.Pending();
            case LATE_FAILURE_TOKEN -> decided ? insufficientFunds() : new PaymentState.Pending();
            case UNKNOWN_TOKEN -> new PaymentState.Declined("unknown_token", "The payment method is not known.");
        };
    }

    private static PaymentState authorised(Charge charge) {
        return new PaymentState.Authorised(charge.gatewayId());
    }

    private static PaymentState insufficientFunds() {
        return new PaymentState.Declined("insufficient_funds", "The payment method has insufficient funds.");
    }
}
