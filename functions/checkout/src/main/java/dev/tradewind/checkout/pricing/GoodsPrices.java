package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Product;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the goods cost: the merchant's own price in the currency of the offer where there is one, else the catalogue price converted. A line
 * that cannot be priced, or would take the goods above {@link Money#MAX_INPUT}, costs zero and says why, so that nothing overflows.
 */
final class GoodsPrices {
    private final Exchange exchange;
    private final List<PricedLine> lines = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private Money subtotal;

    private GoodsPrices(Exchange exchange) {
        this.exchange = exchange;
        this.subtotal = exchange.zero();
    }

    static GoodsPrices of(Basket basket, Exchange exchange) {
        GoodsPrices prices = new GoodsPrices(exchange);
        basket.items().forEach(prices::add);
        return prices;
    }

    List<PricedLine> lines() {
        return List.copyOf(lines);
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    Money subtotal() {
        return subtotal;
    }

    private void add(Basket.Item item) {
        if (item.product().isEmpty()) {
            unpriced(item, exchange.currency(), "item_unavailable", "There is no product " + item.line().sku() + ".");
            return;
        }
        Product product = item.product().get();
        Optional<Money> unit = unitPrice(product);
        if (unit.isPresent() && fits(unit.get(), subtotal, item) && fits(product.price(), Money.zero(product.currency()), item)) {
            PricedLine line = new PricedLine(item, unit.get(), product.price());
            lines.add(line);
            subtotal = subtotal.plus(line.subtotal());
        } else if (unit.isPresent() || exchange.reaches(product.currency())) {
            unpriced(item, product.currency(), "amount_too_large", "That much cannot be bought at once.");
        } else {
            unpriced(item, product.currency(), "item_unavailable", "Its price in " + product.currency()
                    + " cannot be converted to " + exchange.currency() + " now.");
        }
    }

    private Optional<Money> unitPrice(Product product) {
        return Optional.ofNullable(product.prices().get(exchange.currency())).or(() -> exchange.convert(product.price()));
    }

    private static boolean fits(Money unit, Money soFar, Basket.Item item) {
        return unit.minor() <= (Money.MAX_INPUT - soFar.minor()) / item.line().quantity();
    }

    private void unpriced(Basket.Item item, CurrencyCode catalogue, String code, String why) {
        lines.add(new PricedLine(item, exchange.zero(), Money.zero(catalogue)));
        messages.add(Message.recoverable(code, Paths.line(item.index()), why));
    }
}
