package dev.tradewind.checkout.model;

import dev.tradewind.kernel.Money;
import java.util.List;

/**
 * A discount that counts.
 *
 * @param amount taken off, more than zero
 * @param shares of each line, in the lines' order; they sum to the amount
 */
public record AppliedDiscount(String code, String title, Money amount, List<Money> shares) {
    public AppliedDiscount {
        shares = List.copyOf(shares);
    }
}
