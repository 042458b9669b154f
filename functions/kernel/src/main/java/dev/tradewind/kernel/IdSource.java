package dev.tradewind.kernel;

import java.util.HexFormat;
import java.util.UUID;

/** Where new ids come from. Injected, so that tests know them and nothing random happens while a class initialises. */
public interface IdSource {

    /** @return that many random bytes, unpredictable in production */
    byte[] random(int count);

    /** @return a new UUIDv7, greater than every earlier one of this source */
    UUID uuid7();

    /** @return a new order's key */
    default OrderId orderId() {
        return new OrderId(uuid7().toString());
    }

    /** @return a new event's name */
    default EventId eventId() {
        return new EventId(uuid7().toString());
    }

    /** @return a new session's key, unguessable */
    default CheckoutId checkoutId() {
        return checkoutIdAt(HexFormat.of().formatHex(random(16)));
    }

    /**
     * @param place 32 lower-case hexadecimal digits, see {@link CheckoutId#place}
     * @return the key of a new session there, as unguessable as any
     */
    default CheckoutId checkoutIdAt(String place) {
        return new CheckoutId(place + HexFormat.of().formatHex(random(16)));
    }

    /** @return a new quote's key, unguessable */
    default QuoteId quoteId() {
        return new QuoteId(HexFormat.of().formatHex(random(16)));
    }

    /** @return a new number to show to people; 45 random bits, so the store must still insist that it is not taken */
    default OrderNumber orderNumber() {
        return OrderNumber.fromRandom(random(OrderNumber.RANDOM_BYTES));
    }
}
