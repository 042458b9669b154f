package dev.tradewind.checkout.model;

import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.kernel.OrderNumber;
import dev.tradewind.kernel.Sku;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An order. While it is pending it is the reservation of its goods.
 *
 * @param version counts the writes; every write requires the one that it read
 * @param secret 128 random bits in hex that let a guest see the order by its permalink
 * @param due when something has to be looked at again: its payment asked about, its goods given back; none when all is settled
 * @param reservedUntil until then the goods are held for a payment
 * @param platform profile URL of the platform that it was made through, which wants to hear what becomes of it
 */
public record Order(OrderId id, OrderNumber number, CheckoutId checkout, long version, OrderStatus status, Optional<String> owner,
        String secret,
        Buyer buyer, Optional<Address> destination, Offer offer, Payment payment, Instant createdAt, Optional<Instant> placedAt,
        Instant reservedUntil, Optional<Instant> due, Optional<String> platform) {
    /** How many of each sku it holds; demand of several lines for one sku is summed first (trap 1). */
    public Map<Sku, Integer> demand() {
        Map<Sku, Integer> demand = new TreeMap<>(java.util.Comparator.comparing(Sku::value));
        offer.lines().forEach(line -> demand.merge(line.sku(), line.quantity(), Integer::sum));
        return demand;
    }

    /** The rate of the buyer's locked quote, which this order uses up. */
    public Optional<RateUsed> lockedRate() {
        return offer.rates().stream().filter(rate -> rate.lock().isPresent()).findFirst();
    }

    /** Our name for the payment attempt under way. */
    public String reference() {
        return payment.reference(id);
    }

    /** As it is for whoever holds its link. */
    public Order byLink() {
        return new Order(id, number, checkout, version, status, owner, secret, buyer, destination.map(Address::withoutPhone), offer,
                payment,
                createdAt, placedAt, reservedUntil, due, platform);
    }

    /** Another attempt to pay for the same goods, which are still held. */
    public Order retried(Payment next, Instant due) {
        return with(OrderStatus.PENDING_PAYMENT, next, placedAt, Optional.of(due));
    }

    /** The payment has come to another state and the order waits on. */
    public Order waiting(Payment next, Instant due) {
        return with(status, next, placedAt, Optional.of(due));
    }

    /** Paid for. */
    public Order placed(String gatewayId, Instant now) {
        return with(OrderStatus.PLACED, payment.authorised(gatewayId, now), Optional.of(now), Optional.empty());
    }

    /**
     * Ended without goods.
     *
     * @param due when to look at a payment that is still open, or to give back one that came
     */
    public Order ended(OrderStatus end, Payment next, Optional<Instant> due) {
        return with(end, next, placedAt, due);
    }

    /** Nothing left to do for an order that has ended. */
    public Order settled(Payment last) {
        return with(status, last, placedAt, Optional.empty());
    }

    @Override
    public String toString() {
        return "Order[" + id + ", version " + version + ", " + status + ", " + payment.status() + "]";
    }

    private Order with(OrderStatus newStatus, Payment newPayment, Optional<Instant> newPlacedAt, Optional<Instant> newDue) {
        return new Order(id, number, checkout, version + 1, newStatus, owner, secret, buyer, destination, offer, newPayment, createdAt,
                newPlacedAt, reservedUntil, newDue, platform);
    }
}
