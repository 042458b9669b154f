package dev.tradewind.checkout;

import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.Storefront;
import dev.tradewind.checkout.port.Mailer.Mail;
import dev.tradewind.kernel.Money;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** The mail that tells a buyer what was ordered, what it costs and where to look it up. */
@Singleton
final class OrderConfirmation {
    private final Storefront storefront;

    OrderConfirmation(Storefront storefront) {
        this.storefront = storefront;
    }

    Mail of(Order order, String to) {
        String text = """
                Thank you for your order %s.

                %s

                Goods: %s%s
                Shipping: %s
                Tax: %s
                Total: %s

                Look it up at any time: %s
                """.formatted(order.number(), lines(order.offer()), shown(order.offer().totals().subtotal()), discount(order.offer()),
                shown(order.offer().totals().shipping()), shown(order.offer().totals().tax()), shown(order.offer().totals().total()),
                storefront.order(order.id(), order.secret()));
        return new Mail(to, "Your order " + order.number(), text);
    }

    private static String lines(Offer offer) {
        return offer.lines().stream().map(line -> line.quantity() + " × " + line.title() + ": " + shown(line.subtotal()))
                .collect(Collectors.joining("\n"));
    }

    private static String discount(Offer offer) {
        Money discount = offer.totals().discount();
        return discount.isPositive() ? "\nDiscounts: " + shown(discount.negate()) : "";
    }

    private static String shown(Money money) {
        return money.toDecimal().toPlainString() + " " + money.currency();
    }
}
