package dev.tradewind.paymentgateways;

/**
 * A payment provider. It is a remote system with a record of its own: an answer may be lost, may come late, may come twice. The
 * contract makes that harmless with one means, <em>our</em> reference, which is written down before the provider hears of it:
 *
 * <ul>
 * <li>Whoever got no answer sends the same reference again. That answers as the first time did and charges once; so a double
 * click, a second tab, a webhook beside the browser and a crash between two steps cannot pay twice (traps 8, 10, 11, 12, 13).
 * <li>What timed out stays findable, because the reference was ours and not the provider's to tell (trap 15).
 * <li>Only {@link PaymentState.Authorised} proves an authorisation. That a buyer came back, or that a message arrived, proves
 * nothing (traps 8, 9).
 * <li>Whoever gives up releases the reference, even if it seems never to have arrived: a request still on its way is refused
 * afterwards. So money that comes late, for goods that are gone, goes back (trap 4).
 * <li>A release has no amount and is made once per reference; two of them cannot give back more than was taken (traps 11, 14).
 * </ul>
 *
 * <p>
 * No method throws because the provider declines, is slow or is down: those are outcomes. Exceptions are bugs.
 */
public interface PaymentGateway {

    /**
     * Reserves the amount, or learns what became of the earlier request with this reference.
     *
     * <p>
     * The same reference with the same amount answers the first outcome, in its present state (an unknown one may be known by now)
     * and never charges again. The same reference with another amount is declined with {@link Authorisation.Declined#REFERENCE_REUSED};
     * one that was released, with {@link Authorisation.Declined#REFERENCE_RELEASED}.
     *
     * @return the outcome as far as it is known before the deadline; {@link Authorisation.Unknown} must be resolved by {@link #find}
     *         or {@link #release}, never by a request with another reference
     */
    Authorisation authorise(PaymentRequest request);

    /**
     * What the provider knows of a reference. It charges nothing and may be asked as often as one likes.
     *
     * @return {@link PaymentState.Absent} says "not yet": only {@link #release} turns it into "never"
     */
    PaymentState find(String reference);

    /**
     * Gives everything back: voids an authorisation, refunds a capture, stops what is undecided, and bars a reference that never
     * arrived. Idempotent by reference.
     *
     * @return once it answers other than {@link Release.Unknown}, the reference holds no money and never will; after an unknown
     *         outcome, call again
     */
    Release release(String reference);
}
