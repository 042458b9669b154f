package dev.tradewind.checkout.model;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The whole price of an intent, with everything that was decided to make it. It binds us until its last moment.
 *
 * @param currency of every amount but the catalogue's own
 * @param lines in the intent's order
 * @param options how the goods can travel, cheapest first; none without a deliverable address
 * @param option id of the option that counts
 * @param rates that turned catalogue prices into this currency, one for each catalogue currency that differs
 * @param validUntil from then on it must be made anew: the first of its rates runs out
 */
public record Offer(CurrencyCode currency, List<OfferLine> lines, List<ShippingOption> options, Optional<String> option,
        List<AppliedDiscount> discounts, Totals totals, List<RateUsed> rates, List<Message> messages, Instant validUntil) {
    public Offer {
        lines = List.copyOf(lines);
        options = options == null ? List.of() : List.copyOf(options);
        discounts = discounts == null ? List.of() : List.copyOf(discounts);
        rates = rates == null ? List.of() : List.copyOf(rates);
        messages = messages == null ? List.of() : List.copyOf(messages);
    }

    /** Whether nothing stands in the way of buying at this price. */
    public boolean isReady() {
        return messages.stream().noneMatch(message -> message.kind() == Message.Kind.ERROR);
    }

    /** Whether it may still be bought at. */
    public boolean isValidAt(Instant now) {
        return now.isBefore(validUntil);
    }

    /** This offer with more to say. */
    public Offer with(List<Message> more) {
        List<Message> all = Stream.concat(messages.stream(), more.stream()).toList();
        return new Offer(currency, lines, options, option, discounts, totals, rates, all, validUntil);
    }

    /** The option that counts, as a whole. */
    public Optional<ShippingOption> shipping() {
        return options.stream().filter(each -> option.filter(each.id()::equals).isPresent()).findFirst();
    }

    /** What the goods cost in the catalogue's own currencies, before any conversion. */
    public List<Money> catalogueSubtotals() {
        Map<CurrencyCode, Money> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(line.cataloguePrice().currency(), line.cataloguePrice().times(line.quantity()), Money::plus));
        return List.copyOf(sums.values());
    }
}
