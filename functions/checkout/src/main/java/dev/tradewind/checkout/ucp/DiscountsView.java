package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.AppliedDiscount;
import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The discount extension: codes as they were submitted, refused ones too, and what each that counts takes off which line. */
final class DiscountsView {
    private DiscountsView() {}

    static Map<String, Object> of(CheckoutSession session) {
        return Members.none().unlessEmpty("codes", session.intent().discountCodes())
                .unlessEmpty("applied", session.offer().discounts().stream().map(DiscountsView::applied).toList()).end();
    }

    private static Map<String, Object> applied(AppliedDiscount discount) {
        return Members.of("code", discount.code()).and("title", discount.title()).and("amount", discount.amount().minor())
                .and("method", "across").and("allocations", allocations(discount.shares())).end();
    }

    private static List<Map<String, Object>> allocations(List<Money> shares) {
        return IntStream.range(0, shares.size()).filter(i -> shares.get(i).isPositive())
                .mapToObj(i -> Members.of("path", "$.line_items[" + i + "]").and("amount", shares.get(i).minor()).end()).toList();
    }
}
