package dev.tradewind.replay.history;

import dev.tradewind.kernel.Sku;
import dev.tradewind.replay.history.Verdict.Accepted;
import dev.tradewind.replay.history.Verdict.Rejected;
import java.util.function.Function;

/** Makes an order line of a line of the file. */
final class LineReading {
    private static final int LONGEST_TITLE = 200;

    private final String skuPrefix;

    /** @param skuPrefix what every sku begins with, so that each run has goods of its own */
    LineReading(String skuPrefix) {
        this.skuPrefix = skuPrefix;
    }

    Verdict<OrderLine> read(Row row) {
        if (!row.whole()) {
            return Verdict.rejected(Reason.WRONG_COLUMN_COUNT);
        }
        if (row.stockCode().isEmpty()) {
            return Verdict.rejected(Reason.MISSING_STOCK_CODE);
        }
        if (row.description().isEmpty()) {
            return Verdict.rejected(Reason.MISSING_DESCRIPTION);
        }
        if (!StockCodes.isProduct(row.stockCode())) {
            return Verdict.rejected(Reason.NON_PRODUCT_CODE);
        }
        return then(Values.quantity(row.quantity()), quantity -> then(Values.date(row.date()),
                _ -> then(Values.price(row.unitPrice()), price -> then(StockCodes.sku(skuPrefix, row.stockCode(), price),
                        sku -> Verdict.accepted(line(sku, row, price, quantity))))));
    }

    private static OrderLine line(Sku sku, Row row, long price, long quantity) {
        String text = row.description().codePoints().map(each -> Character.isISOControl(each) ? ' ' : each).limit(LONGEST_TITLE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return new OrderLine(sku, text, price, quantity);
    }

    private static <A, B> Verdict<B> then(Verdict<A> verdict, Function<A, Verdict<B>> next) {
        return switch (verdict) {
            case Accepted<A>(A value) -> next.apply(value);
            case Rejected<A>(Reason reason) -> Verdict.rejected(reason);
        };
    }
}
