/**
 * A payment provider without money: it decides by the token that the buyer shows, the same way each time, and keeps a record of
 * its own as a remote provider would.
 *
 * <p>
 * Read {@link dev.tradewind.paymentgateways.sandbox.SandboxToken} first, then
 * {@link dev.tradewind.paymentgateways.sandbox.SandboxGateway}.
 */
package dev.tradewind.paymentgateways.sandbox;
