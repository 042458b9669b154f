package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.AppliedDiscount;
import dev.tradewind.checkout.model.DiscountRule;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes discount codes off the goods, in the order submitted and each once. A percentage is of what the codes before have left, rounded half
 * up once; an amount in another currency is converted at the rate of the offer; none takes more than is left. Each amount is spread over the
 * lines by largest remainder, in proportion to what is left of each.
 */
final class Discounts {
    private static final int WHOLE_BPS_DIGITS = 4;

    private final Exchange exchange;
    private final Instant now;
    private final Money subtotal;
    private final List<AppliedDiscount> applied = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private List<Money> left;

    private Discounts(List<Money> lines, Exchange exchange, Instant now) {
        this.exchange = exchange;
        this.now = now;
        this.subtotal = Money.sum(exchange.currency(), lines);
        this.left = lines;
    }

    /**
     * @param rules of the codes that exist, by {@link DiscountRule#key}
     * @param lines what each costs
     */
    static Discounts of(List<String> codes, Map<String, DiscountRule> rules, List<Money> lines, Exchange exchange, Instant now) {
        Discounts discounts = new Discounts(lines, exchange, now);
        for (int i = 0; i < codes.size(); i++) {
            String code = DiscountRule.key(codes.get(i));
            discounts.take(code, Optional.ofNullable(rules.get(code)), Paths.code(i));
        }
        return discounts;
    }

    List<AppliedDiscount> applied() {
        return List.copyOf(applied);
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    /** What is left to pay of each line. */
    List<Money> left() {
        return left;
    }

    private sealed interface Verdict {
        record Counts(DiscountRule rule, Money amount) implements Verdict {}

        record Rejected(String code, String why) implements Verdict {}
    }

    private void take(String code, Optional<DiscountRule> rule, String path) {
        Verdict verdict = rule.map(this::judge).orElseGet(() -> new Verdict.Rejected("invalid", "is not known."));
        switch (verdict) {
            case Verdict.Counts counts -> spread(counts.rule(), counts.amount());
            case Verdict.Rejected rejected -> messages
                    .add(Message.warning("discount_code_" + rejected.code(), path, "Code " + code + " " + rejected.why()));
        }
    }

    private Verdict judge(DiscountRule rule) {
        if (applied.stream().anyMatch(discount -> discount.code().equals(rule.code()))) {
            return new Verdict.Rejected("already_applied", "counts once only.");
        }
        if (!rule.isOpenAt(now)) {
            boolean over = rule.endsAt().filter(end -> !now.isBefore(end)).isPresent();
            return over ? new Verdict.Rejected("expired", "has expired.") : new Verdict.Rejected("invalid", "does not count yet.");
        }
        return minimum(rule).map(least -> judge(rule, least)).orElseGet(() -> new Verdict.Rejected("invalid",
                "cannot be converted to " + exchange.currency() + " now."));
    }

    private Verdict judge(DiscountRule rule, Money least) {
        if (subtotal.compareTo(least) < 0) {
            return new Verdict.Rejected("minimum_not_met", "takes goods for at least " + least + ".");
        }
        Optional<Money> amount = amount(rule);
        if (amount.isEmpty()) {
            return new Verdict.Rejected("invalid", "cannot be converted to " + exchange.currency() + " now.");
        }
        Money capped = amount.get().compareTo(rest()) > 0 ? rest() : amount.get();
        if (!capped.isPositive()) {
            return new Verdict.Rejected(applied.isEmpty() ? "invalid" : "combination_disallowed", "has nothing to take off.");
        }
        return new Verdict.Counts(rule, capped);
    }

    private Optional<Money> minimum(DiscountRule rule) {
        return rule.minSubtotal() == 0 ? Optional.of(exchange.zero()) : converted(rule, rule.minSubtotal());
    }

    private Optional<Money> amount(DiscountRule rule) {
        return switch (rule.kind()) {
            case PERCENT -> Optional.of(rest().times(BigDecimal.valueOf(rule.value(), WHOLE_BPS_DIGITS), RoundingMode.HALF_UP));
            case AMOUNT -> converted(rule, rule.value());
        };
    }

    private Optional<Money> converted(DiscountRule rule, long minor) {
        return rule.currency().flatMap(currency -> exchange.convert(Money.of(minor, currency)));
    }

    private Money rest() {
        return Money.sum(exchange.currency(), left);
    }

    private void spread(DiscountRule rule, Money amount) {
        List<Money> shares = amount.allocate(left);
        applied.add(new AppliedDiscount(rule.code(), rule.title(), amount, shares));
        List<Money> after = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            after.add(left.get(i).minus(shares.get(i)));
        }
        left = List.copyOf(after);
    }
}
