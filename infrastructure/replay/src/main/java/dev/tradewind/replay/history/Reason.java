package dev.tradewind.replay.history;

import java.util.Locale;

/** Why something of the file cannot be ordered. The first that applies is the one that counts. */
public enum Reason {
    /** The invoice takes back an earlier one: its number begins with {@code C}. */
    RETURN,
    /** The invoice corrects the books: its number begins with {@code A}. */
    ADJUSTMENT,
    /** The country is no country, such as {@code Unspecified}. */
    COUNTRY_WITHOUT_CODE,
    /** The country's name stands for more than one code, such as {@code Channel Islands}. */
    COUNTRY_AMBIGUOUS,
    /** The country's name is not in our table. */
    COUNTRY_UNKNOWN,
    /** The lines of the invoice name different countries. */
    COUNTRIES_DIFFER,
    /** Every line of the invoice was rejected. */
    NO_LINE_LEFT,

    /** The line has more or fewer values than the header. */
    WRONG_COLUMN_COUNT, MISSING_INVOICE_NUMBER, MISSING_STOCK_CODE, MISSING_DESCRIPTION, MISSING_QUANTITY, MISSING_DATE, MISSING_PRICE, MISSING_COUNTRY,
    /** Postage, discounts, fees, samples, vouchers: nothing that lies on a shelf. */
    NON_PRODUCT_CODE,
    /** The code has characters that a sku cannot have, or too many. */
    STOCK_CODE_NOT_A_SKU, UNREADABLE_QUANTITY, QUANTITY_NOT_POSITIVE, UNREADABLE_DATE, UNREADABLE_PRICE, NEGATIVE_PRICE,
    /** The price is zero. */
    FREE_ITEM,
    /** The price has fractions of a penny. */
    PRICE_NOT_IN_MINOR_UNITS;

    /** The name under which it is counted. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
