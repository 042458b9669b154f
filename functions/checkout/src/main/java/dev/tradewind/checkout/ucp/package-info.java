/**
 * Checkout in the words of the Universal Commerce Protocol, release 2026-04-08, REST binding: what platforms send becomes our
 * model, and our model becomes what they read. Nothing here decides anything about a sale.
 *
 * <p>
 * Where the specification leaves a choice, ours is this. A {@code PUT} replaces the whole session, so an optional member that it
 * leaves out is gone. Members that only the business writes are passed over when a platform sends them. Ids of lines follow from
 * their skus, ids of addresses from their places, unless the platform sends some. A session or order that is not there, or not
 * the caller's, is an {@code error_response} with status 200. {@code Idempotency-Key} may be any text and may be missing; where it
 * is sent, it counts.
 */
package dev.tradewind.checkout.ucp;
