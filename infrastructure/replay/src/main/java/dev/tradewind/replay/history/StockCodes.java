package dev.tradewind.replay.history;

import dev.tradewind.kernel.Sku;
import java.util.Locale;
import java.util.Set;

/** Which codes name goods, and how code and price make a sku. */
final class StockCodes {
    /** Postage, dotcom postage, carriage, discount, manual, samples, bad debt, cushion pads by the penny, charity, fees. */
    private static final Set<String> NOT_PRODUCTS = Set.of("POST", "DOT", "C2", "D", "M", "S", "B", "PADS", "CRUK", "AMAZONFEE",
            "BANK CHARGES");
    private static final String VOUCHERS = "GIFT_";
    private static final int PENCE = 100;

    private StockCodes() {}

    static boolean isProduct(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return !NOT_PRODUCTS.contains(upper) && !upper.startsWith(VOUCHERS);
    }

    /** The sku {@code 85123A-2.55}: the same code at another price is another product. */
    static Verdict<Sku> sku(String prefix, String code, long pence) {
        String text = "%s%s-%d.%02d".formatted(prefix, code, pence / PENCE, pence % PENCE);
        return Sku.isValid(text) ? Verdict.accepted(new Sku(text)) : Verdict.rejected(Reason.STOCK_CODE_NOT_A_SKU);
    }
}
