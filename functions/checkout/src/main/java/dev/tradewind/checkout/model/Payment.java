package dev.tradewind.checkout.model;

import dev.tradewind.kernel.OrderId;
import java.time.Instant;
import java.util.Optional;

/**
 * The current payment attempt of an order.
 *
 * @param attempt counted from 1
 * @param gatewayId the provider's own id, once it gave one
 * @param reason why it was declined
 * @param since when it came to this status
 * @param leaseUntil until then the invocation that asked may be at work
 */
public record Payment(int attempt, PaymentStatus status, Instrument instrument, Optional<String> gatewayId, Optional<String> reason,
        Instant since, Instant leaseUntil) {
    /** A new attempt, recorded before the provider hears of it. */
    public static Payment started(int attempt, Instrument instrument, Instant now, Instant leaseUntil) {
        return new Payment(attempt, PaymentStatus.STARTED, instrument, Optional.empty(), Optional.empty(), now, leaseUntil);
    }

    /** Our name for the attempt: the same for every call about it, so that the provider never charges twice. */
    public String reference(OrderId order) {
        return order + "-" + attempt;
    }

    /** Whether an invocation may be in the middle of asking the provider. */
    public boolean isAtWork(Instant now) {
        return status == PaymentStatus.STARTED && now.isBefore(leaseUntil);
    }

    /** Taken up again by another invocation. */
    public Payment leased(Instant until) {
        return new Payment(attempt, status, instrument, gatewayId, reason, since, until);
    }

    /** The provider's answer, or that there was none. */
    public Payment to(PaymentStatus newStatus, Instant now) {
        return new Payment(attempt, newStatus, instrument, gatewayId, reason, now, leaseUntil);
    }

    /** Authorised under the provider's id. */
    public Payment authorised(String id, Instant now) {
        return new Payment(attempt, PaymentStatus.AUTHORISED, instrument, Optional.of(id), Optional.empty(), now, leaseUntil);
    }

    /** Declined for a reason. */
    public Payment declined(String why, Instant now) {
        return new Payment(attempt, PaymentStatus.DECLINED, instrument, gatewayId, Optional.of(why), now, leaseUntil);
    }
}
