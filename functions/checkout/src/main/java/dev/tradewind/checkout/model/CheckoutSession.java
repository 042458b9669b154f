package dev.tradewind.checkout.model;

import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.kernel.OrderNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A checkout session: an intent, the offer we make for it, and what came of it.
 *
 * @param version counts the writes; every write requires the one that it read
 * @param owner who may see it, when a signed-in buyer made it; else its id alone holds it
 * @param order the order that was made of it, pending, placed or ended
 * @param orderNumber the number that people call it by, once it is placed
 * @param continueUrl where the buyer goes on when the payment wants a step of its own
 * @param completions attempts to complete it, in order
 * @param remembered what was shown first to a key, in order
 * @param full whether an answer had no room here, and lies in a record of its own as all do from then on
 */
public record CheckoutSession(CheckoutId id, long version, SessionStatus status, Optional<String> owner, CheckoutIntent intent, Offer offer,
        Instant createdAt, Instant expiresAt, Optional<OrderId> order, Optional<OrderNumber> orderNumber, Optional<String> continueUrl,
        List<Completion> completions, List<Remembered> remembered, boolean full) {
    /** As many first answers are remembered in the session. */
    static final int MOST_REMEMBERED = 8;

    private static final int MOST_LINES = 40;
    private static final int MOST_TEXT = 4 * 1024;

    public CheckoutSession {
        completions = completions == null ? List.of() : List.copyOf(completions);
        remembered = remembered == null ? List.of() : List.copyOf(remembered);
    }

    /** A new session. */
    public static CheckoutSession open(CheckoutId id, Optional<String> owner, CheckoutIntent intent, Offer offer, Instant now,
            Instant expiresAt) {
        return new CheckoutSession(id, 1, readiness(offer), owner, intent, offer, now, expiresAt, Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(), List.of(), false);
    }

    /** As the clock has it: a session past its time that bought nothing is given up, whether or not anyone wrote that down. */
    public CheckoutSession at(Instant now) {
        boolean waiting = status == SessionStatus.INCOMPLETE || status == SessionStatus.READY_FOR_COMPLETE;
        return waiting && !now.isBefore(expiresAt) ? with(SessionStatus.CANCELED, offer) : this;
    }

    /** As its order has it: one that is placed completes the session that waits for it, though nobody writes that down here as well. */
    public CheckoutSession as(Order its) {
        boolean placed = status == SessionStatus.COMPLETE_IN_PROGRESS && its.status() == OrderStatus.PLACED;
        return placed
                ? new CheckoutSession(id, version, SessionStatus.COMPLETED, owner, intent, quiet(offer), createdAt, expiresAt, order,
                        Optional.of(its.number()), Optional.empty(), completions, remembered, full)
                : this;
    }

    /** The same session with a new wish and its price; a pending order of the old wish is not its order any more. */
    public CheckoutSession updated(CheckoutIntent newIntent, Offer newOffer) {
        return new CheckoutSession(id, version + 1, readiness(newOffer), owner, newIntent, newOffer, createdAt, expiresAt, Optional.empty(),
                Optional.empty(), Optional.empty(), completions, remembered, full);
    }

    /** The same wish at a new price. A pending order keeps its own price, so it is let go of by whoever saves this. */
    public CheckoutSession repriced(Offer newOffer) {
        return updated(intent, newOffer);
    }

    /** The same once more: whoever read it as it was is overtaken. */
    public CheckoutSession touched() {
        return nextVersion();
    }

    /** An attempt to complete has begun. */
    public CheckoutSession completing(Completion attempt, OrderId pending) {
        List<Completion> all = new ArrayList<>(completions);
        all.add(attempt);
        return new CheckoutSession(id, version + 1, SessionStatus.COMPLETE_IN_PROGRESS, owner, intent, offer, createdAt, expiresAt,
                Optional.of(pending), Optional.empty(), Optional.empty(), all, remembered, full);
    }

    /** The last attempt was taken up again. */
    public CheckoutSession resumed(Instant leaseUntil) {
        return withLast(completions.getLast().leased(leaseUntil)).nextVersion();
    }

    /** The payment is authorised: there is an order. */
    public CheckoutSession completed(OrderNumber number) {
        return new CheckoutSession(id, version + 1, SessionStatus.COMPLETED, owner, intent, quiet(offer), createdAt, expiresAt, order,
                Optional.of(number), Optional.empty(), completions, remembered, full);
    }

    /** The payment failed; the session can be bought again. */
    public CheckoutSession declined(Message why) {
        Offer told = quiet(offer).with(List.of(why));
        return new CheckoutSession(id, version + 1, SessionStatus.READY_FOR_COMPLETE, owner, intent, told, createdAt, expiresAt, order,
                Optional.empty(), Optional.empty(), completions, remembered, full);
    }

    /** The buyer has a step to do elsewhere. */
    public CheckoutSession escalated(String url, Message why) {
        Offer told = quiet(offer).with(List.of(why));
        return new CheckoutSession(id, version + 1, SessionStatus.REQUIRES_ESCALATION, owner, intent, told, createdAt, expiresAt, order,
                Optional.empty(), Optional.of(url), completions, remembered, full);
    }

    /** Nobody knows yet how the payment ended. */
    public CheckoutSession undecided(Message why) {
        return with(SessionStatus.COMPLETE_IN_PROGRESS, quiet(offer).with(List.of(why))).nextVersion();
    }

    /** Its pending order has ended without a payment; it can be bought again, with new goods. */
    public CheckoutSession reopened(Message why) {
        return new CheckoutSession(id, version + 1, SessionStatus.READY_FOR_COMPLETE, owner, intent, quiet(offer).with(List.of(why)),
                createdAt,
                expiresAt, Optional.empty(), Optional.empty(), Optional.empty(), completions, remembered, full);
    }

    /** Given up. */
    public CheckoutSession canceled(Optional<Message> why) {
        Offer told = why.map(message -> quiet(offer).with(List.of(message))).orElse(quiet(offer));
        return with(SessionStatus.CANCELED, told).nextVersion();
    }

    /** This session, remembering how it is shown now to that key; without room for it, full. What a key was shown first stays the first. */
    public CheckoutSession remembering(String key, String input) {
        if (remembered(key).isPresent()) {
            return this;
        }
        if (full || !hasRoom()) {
            return remembering(remembered, true);
        }
        List<Remembered> all = new ArrayList<>(remembered);
        all.add(new Remembered(key, input, shown()));
        return remembering(all, false);
    }

    /** What was shown first to that key, if it is remembered here. */
    public Optional<Remembered> remembered(String key) {
        return remembered.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** Not so many and not so large that the session could outgrow its item: 400 KB. */
    private boolean hasRoom() {
        return remembered.size() < MOST_REMEMBERED && offer.lines().size() <= MOST_LINES && IntentSize.of(intent) <= MOST_TEXT;
    }

    private CheckoutSession shown() {
        return new CheckoutSession(id, version, status, owner, intent, offer, createdAt, expiresAt, order, orderNumber, continueUrl,
                List.of(), List.of(), false);
    }

    private CheckoutSession remembering(List<Remembered> all, boolean isFull) {
        return new CheckoutSession(id, version, status, owner, intent, offer, createdAt, expiresAt, order, orderNumber, continueUrl,
                completions, all, isFull);
    }

    /**
     * As it may be shown after the purchase. A guest's order is open to who holds its link, and names the session; how to reach
     * the buyer, and where else they might have been reached, is not for them.
     */
    public CheckoutSession afterwards() {
        if (status != SessionStatus.COMPLETED || owner.isPresent()) {
            return this;
        }
        CheckoutIntent known = new CheckoutIntent(intent.lines(), Buyer.UNKNOWN, BuyerContext.NONE, intent.delivery().asOrdered(),
                intent.discountCodes(), intent.fxLock());
        return new CheckoutSession(id, version, status, owner, known, offer, createdAt, expiresAt, order, orderNumber, continueUrl,
                completions, remembered, full);
    }

    /** The attempt that was made under that key. */
    public Optional<Completion> completion(String key) {
        return completions.stream().filter(completion -> completion.key().equals(key)).findFirst();
    }

    /** The last attempt to complete it. */
    public Optional<Completion> lastCompletion() {
        return completions.isEmpty() ? Optional.empty() : Optional.of(completions.getLast());
    }

    private CheckoutSession with(SessionStatus newStatus, Offer newOffer) {
        return new CheckoutSession(id, version, newStatus, owner, intent, newOffer, createdAt, expiresAt, order, orderNumber, continueUrl,
                completions, remembered, full);
    }

    private CheckoutSession nextVersion() {
        return new CheckoutSession(id, version + 1, status, owner, intent, offer, createdAt, expiresAt, order, orderNumber, continueUrl,
                completions, remembered, full);
    }

    private CheckoutSession withLast(Completion last) {
        List<Completion> all = new ArrayList<>(completions);
        all.set(all.size() - 1, last);
        return new CheckoutSession(id, version, status, owner, intent, offer, createdAt, expiresAt, order, orderNumber, continueUrl, all,
                remembered, full);
    }

    /** What the last payment attempt said is not true of the next one. */
    private static Offer quiet(Offer offer) {
        List<Message> kept = offer.messages().stream().filter(message -> !PaymentMessages.CODES.contains(message.code())).toList();
        return new Offer(offer.currency(), offer.lines(), offer.options(), offer.option(), offer.discounts(), offer.totals(), offer.rates(),
                kept, offer.validUntil());
    }

    private static SessionStatus readiness(Offer offer) {
        return offer.isReady() ? SessionStatus.READY_FOR_COMPLETE : SessionStatus.INCOMPLETE;
    }
}
