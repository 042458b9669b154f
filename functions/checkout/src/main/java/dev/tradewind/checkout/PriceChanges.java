package dev.tradewind.checkout;

import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.OfferLine;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.Sku;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the buyer that something has another price than the one that was shown before. */
final class PriceChanges {
    private static final String CODE = "price_changed";

    private PriceChanges() {}

    /** Whether the same is to be paid. */
    static boolean none(Offer before, Offer after) {
        return before.totals().total().equals(after.totals().total());
    }

    /** The newer offer of the same wish, which says so if the total is another. */
    static Offer ofTotal(Offer before, Offer after) {
        return none(before, after)
                ? after
                : after.with(List.of(Message.warning(CODE, "$.totals", "The total was "
                        + before.totals().total() + " and is now " + after.totals().total()
                        + ": exchange rate, price or availability has changed.")));
    }

    /** The offer of a newer wish, which says so if goods that stay in it cost another price in the same currency. */
    static Offer ofUnits(Offer before, Offer after) {
        Map<Sku, Money> shown = before.lines().stream().collect(Collectors.toMap(OfferLine::sku, OfferLine::unitPrice, (one, _) -> one));
        List<Message> changes = after.lines().stream().filter(line -> changed(shown.get(line.sku()), line.unitPrice()))
                .map(line -> Message.warning(CODE, "$.line_items", line.title() + " was " + shown.get(line.sku()) + " and is now "
                        + line.unitPrice() + ": exchange rate or price has changed."))
                .distinct().toList();
        return after.with(changes);
    }

    private static boolean changed(Money before, Money after) {
        return before != null && before.currency().equals(after.currency()) && !before.equals(after);
    }
}
