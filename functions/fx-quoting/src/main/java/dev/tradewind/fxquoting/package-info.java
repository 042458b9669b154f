/**
 * What fx and checkout must do alike: find the rates, price a conversion.
 *
 * <p>
 * Read {@link dev.tradewind.fxquoting.Quoter} first, then {@link dev.tradewind.fxquoting.CustomerRate}, where the one rounding happens.
 */
package dev.tradewind.fxquoting;
