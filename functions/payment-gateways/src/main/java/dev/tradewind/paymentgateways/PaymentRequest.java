package dev.tradewind.paymentgateways;

import dev.tradewind.kernel.Money;
import java.time.Instant;
import java.util.Objects;

/**
 * A wish to be paid.
 *
 * @param reference ours, stored before it is sent, the same on every retry: unique per order and attempt; 1 to 64 letters,
 *            digits, {@code -}, {@code _} and {@code .}
 * @param amount more than zero
 * @param credentialToken what the payment handler gave the buyer in exchange for the card; 1 to 512 characters, never logged
 * @param orderId the order that is paid, for the provider's own records
 * @param deadline wall-clock instant until which the caller waits, such as
 *            {@link dev.tradewind.lambda.Invocation#deadline()} less a margin; not moved by an adjusted clock
 */
public record PaymentRequest(String reference, Money amount, String credentialToken, String orderId, Instant deadline) {

    /** @throws IllegalArgumentException if a component is out of the range given above */
    public PaymentRequest {
        require(reference.matches("[A-Za-z0-9._-]{1,64}"), "reference must have 1 to 64 letters, digits, - _ .");
        require(amount.isPositive(), "amount must be more than zero");
        require(!credentialToken.isEmpty() && credentialToken.length() <= 512, "credentialToken must have 1 to 512 characters");
        require(!orderId.isBlank(), "orderId must not be blank");
        Objects.requireNonNull(deadline, "deadline");
    }

    /** @return without the token, so that no log line can tell it */
    @Override
    public String toString() {
        return "PaymentRequest[%s, %s, order %s]".formatted(reference, amount, orderId);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
