package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.AppliedDiscount;
import dev.tradewind.checkout.model.Buyer;
import dev.tradewind.checkout.model.CheckoutIntent;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.OfferLine;
import dev.tradewind.checkout.model.RateUsed;
import dev.tradewind.checkout.model.ShippingOption;
import dev.tradewind.checkout.model.Totals;
import dev.tradewind.checkout.port.Facts;
import dev.tradewind.checkout.port.TaxRates;
import dev.tradewind.kernel.Money;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes offers: currency, goods, discounts, delivery, tax, each decided by a policy of its own and in this order. */
@Singleton
final class Offers implements OfferMaker {
    private final BuyerCurrency currencies;
    private final ShippingOptions shipping;
    private final TaxRates taxRates;
    private final PricingSettings settings;

    Offers(BuyerCurrency currencies, ShippingOptions shipping, TaxRates taxRates, PricingSettings settings) {
        this.currencies = currencies;
        this.shipping = shipping;
        this.taxRates = taxRates;
        this.settings = settings;
    }

    @Override
    public Offer make(CheckoutIntent intent, Facts facts, Instant now) {
        Basket basket = Basket.of(intent, facts);
        BuyerCurrency.Choice choice = currencies.choose(intent, basket, facts, now);
        Exchange exchange = choice.exchange();
        GoodsPrices goods = GoodsPrices.of(basket, exchange);
        List<Money> prices = goods.lines().stream().map(PricedLine::subtotal).toList();
        Discounts discounts = Discounts.of(intent.discountCodes(), facts.discounts(), prices, exchange, now);
        Delivery delivery = Delivery.of(intent.delivery(), basket, Money.sum(exchange.currency(), discounts.left()), shipping, exchange);
        Money freight = delivery.chosen().map(ShippingOption::price).orElse(exchange.zero());
        Taxes taxes = Taxes.of(delivery.country(), taxRates, now, discounts.left(), freight);

        List<Message> messages = new ArrayList<>(choice.messages());
        messages.addAll(goods.messages());
        messages.addAll(StockOnHand.messages(basket, facts.available()));
        messages.addAll(discounts.messages());
        messages.addAll(contact(intent.buyer()));
        messages.addAll(delivery.messages());
        messages.addAll(taxes.messages());
        Totals totals = new Totals(goods.subtotal(), taken(discounts, exchange), freight, taxes.total());
        messages.addAll(payable(totals));
        return new Offer(exchange.currency(), lines(goods, discounts, taxes), delivery.options(), delivery.chosen().map(ShippingOption::id),
                discounts.applied(), totals, exchange.used(), messages, validUntil(exchange, now));
    }

    private static List<OfferLine> lines(GoodsPrices goods, Discounts discounts, Taxes taxes) {
        List<OfferLine> lines = new ArrayList<>();
        for (int i = 0; i < goods.lines().size(); i++) {
            PricedLine line = goods.lines().get(i);
            lines.add(line.with(line.subtotal().minus(discounts.left().get(i)), taxes.lines().get(i)));
        }
        return lines;
    }

    private static Money taken(Discounts discounts, Exchange exchange) {
        return Money.sum(exchange.currency(), discounts.applied().stream().map(AppliedDiscount::amount).toList());
    }

    /** A placed order is confirmed by mail. */
    private static List<Message> contact(Buyer buyer) {
        boolean known = buyer.email().filter(email -> !email.isBlank()).isPresent();
        return known
                ? List.of()
                : List.of(Message.recoverable("missing", Paths.EMAIL, "Please give an e-mail address for the confirmation."));
    }

    private static List<Message> payable(Totals totals) {
        return totals.total().isWithinInputLimit()
                ? List.of()
                : List.of(Message.recoverable("amount_too_large", Paths.TOTALS, "That much cannot be bought at once."));
    }

    private Instant validUntil(Exchange exchange, Instant now) {
        return exchange.used().stream().map(RateUsed::expiresAt).min(Instant::compareTo).orElse(now.plus(settings.priceValidity()));
    }
}
