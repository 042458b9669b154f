package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutIntent;
import dev.tradewind.checkout.model.IntentLine;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.OfferLine;
import dev.tradewind.checkout.model.Product;
import dev.tradewind.checkout.model.ShippingOption;
import dev.tradewind.checkout.model.Totals;
import dev.tradewind.checkout.port.Facts;
import dev.tradewind.checkout.pricing.OfferMaker;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Catalogue prices in one currency, free delivery, no tax: offers for tests that are about something else. */
final class PlainOffers implements OfferMaker {
    @Override
    public Offer make(CheckoutIntent intent, Facts facts, Instant now) {
        List<OfferLine> lines = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        Money none = Money.zero(CheckoutWorld.EUR);
        Map<String, Integer> demand = new TreeMap<>();
        for (IntentLine line : intent.lines()) {
            Sku sku = line.sku();
            if (facts.available().getOrDefault(sku, 0L) < demand.merge(sku.value(), line.quantity(), Integer::sum)) {
                messages.add(Message.recoverable("out_of_stock", "$.line_items", "not enough of " + sku));
            }
            Product product = facts.products().get(sku);
            lines.add(new OfferLine(line.id(), sku, product.title(), product.merchant(), line.quantity(), product.price(), product.price(),
                    none,
                    none, product.hsCode(), product.origin(), product.weightGrams()));
        }
        Money subtotal = Money.sum(CheckoutWorld.EUR, lines.stream().map(OfferLine::subtotal).toList());
        ShippingOption standard = ShippingOption.plain("standard", "Standard", none, 3, 5);
        return new Offer(CheckoutWorld.EUR, lines, List.of(standard), Optional.of("standard"), List.of(),
                new Totals(subtotal, none, none, none),
                List.of(), messages, now.plus(Duration.ofHours(1)));
    }
}
