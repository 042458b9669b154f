/**
 * Makes offers. Read {@link dev.tradewind.checkout.pricing.Offers} first: it names the policies in the order in which they decide.
 */
package dev.tradewind.checkout.pricing;
