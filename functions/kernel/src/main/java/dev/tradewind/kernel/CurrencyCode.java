package dev.tradewind.kernel;

import java.util.Objects;
import java.util.Set;

/**
 * A currency in which money can be held today: an alphabetic code of ISO 4217 list one with 0, 2 or 3 decimals.
 * Named apart from {@link java.util.Currency}, which also accepts withdrawn codes and precious metals.
 *
 * @param code three upper-case letters, for example {@code EUR}
 * @param exponent decimals of the minor unit: 0 (JPY), 2 (EUR) or 3 (KWD); from ISO 4217, never from CLDR
 * @see <a href="https://www.six-group.com/en/products-services/financial-information/data-standards.html">ISO 4217, list one and three</a>
 */
public record CurrencyCode(String code, int exponent) implements Comparable<CurrencyCode> {

    /** @throws IllegalArgumentException if the code is not live or the exponent is not ISO's; read input with {@link #parse} */
    public CurrencyCode {
        Objects.requireNonNull(code, "code");
        if (!Integer.valueOf(exponent).equals(IsoCurrencies.LIVE.get(code))) {
            throw new IllegalArgumentException("not a live currency with %d decimals: %s".formatted(exponent, code));
        }
    }

    /**
     * The currency of a code that the program itself wrote.
     *
     * @throws IllegalArgumentException if the code is not live
     */
    public static CurrencyCode of(String code) {
        return switch (parse(code)) {
            case CurrencyParse.Live live -> live.currency();
            case CurrencyParse.Refused refused -> throw new IllegalArgumentException(refused.message());
        };
    }

    /**
     * Reads a code from outside. Case matters: {@code eur} is unknown.
     *
     * @return the live currency, or the reason of the refusal
     */
    public static CurrencyParse parse(String text) {
        Objects.requireNonNull(text, "text");
        Integer exponent = IsoCurrencies.LIVE.get(text);
        return exponent != null ? new CurrencyParse.Live(new CurrencyCode(text, exponent)) : IsoCurrencies.refuse(text);
    }

    /** @return the codes of all live currencies, sorted, as of {@link IsoCurrencies#AS_OF} */
    public static Set<String> liveCodes() {
        return IsoCurrencies.LIVE.keySet();
    }

    /** Alphabetic order of the codes. */
    @Override
    public int compareTo(CurrencyCode other) {
        return code.compareTo(other.code);
    }

    /** @return the alphabetic code */
    @Override
    public String toString() {
        return code;
    }
}
