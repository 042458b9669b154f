package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.CheckoutIntent;
import dev.tradewind.checkout.model.Message;
import java.util.List;

/**
 * What a request asks for.
 *
 * @param notices what we understood but will not do, to be said in the answer to this request
 */
public record AskedCheckout(CheckoutIntent intent, List<Message> notices) {
    public AskedCheckout {
        notices = List.copyOf(notices);
    }
}
