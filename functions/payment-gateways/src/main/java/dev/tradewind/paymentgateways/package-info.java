/**
 * Money's way out of the house: one port to every payment provider, and the contract that its adapters keep.
 *
 * <p>
 * Read {@link dev.tradewind.paymentgateways.PaymentGateway} first; {@code sandbox} is the provider that needs no account.
 */
package dev.tradewind.paymentgateways;
