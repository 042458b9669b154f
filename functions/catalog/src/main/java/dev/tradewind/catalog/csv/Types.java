package dev.tradewind.catalog.csv;

import dev.tradewind.catalog.csv.Cell.Parsed;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.CurrencyParse;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.Sku;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What texts of a file can be read as. */
final class Types {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,40}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final Pattern HS_CODE = Pattern.compile("[0-9]{6,10}");
    private static final int BASIS_POINTS = 10_000;

    private Types() {}

    static Parsed<Sku> sku(String text) {
        return Sku.isValid(text)
                ? Parsed.of(new Sku(text))
                : Parsed.no("invalid_sku", "Must be 1 to 64 letters, digits, dots, hyphens, underscores.");
    }

    static Parsed<MerchantId> merchant(String text) {
        return MerchantId.isValid(text)
                ? Parsed.of(new MerchantId(text))
                : Parsed.no("invalid_merchant_id", "Must be 1 to 64 letters, digits, dots, hyphens, underscores.");
    }

    static Parsed<CurrencyCode> currency(String text) {
        return switch (CurrencyCode.parse(text)) {
            case CurrencyParse.Live(CurrencyCode currency) -> Parsed.of(currency);
            case CurrencyParse.Unknown unknown -> Parsed.no("unknown_currency", sentence(unknown));
            case CurrencyParse.Withdrawn withdrawn -> Parsed.no("withdrawn_currency", sentence(withdrawn));
            case CurrencyParse.FourDecimals four -> Parsed.no("unsupported_currency", sentence(four));
            case CurrencyParse.NotMoney none -> Parsed.no("unsupported_currency", sentence(none));
        };
    }

    static Parsed<CountryCode> country(String text) {
        return CountryCode.isValid(text)
                ? Parsed.of(new CountryCode(text))
                : Parsed.no("unknown_country", "Must be an ISO 3166-1 alpha-2 code in upper case.");
    }

    static Parsed<String> hsCode(String text) {
        return HS_CODE.matcher(text).matches() ? Parsed.of(text) : Parsed.no("invalid_hs_code", "Must be 6 to 10 digits without dots.");
    }

    /** A line of text for people. */
    static Function<String, Parsed<String>> title(int longest) {
        return text -> text.codePointCount(0, text.length()) <= longest && text.chars().noneMatch(Character::isISOControl)
                ? Parsed.of(text)
                : Parsed.no("invalid_text", "Must be one line of at most " + longest + " characters.");
    }

    /** A whole number from {@code least} to {@code most}, without a plus sign, separators or decimals. */
    static Function<String, Parsed<Long>> whole(long least, long most) {
        return text -> {
            if (!WHOLE.matcher(text).matches()) {
                return Parsed.no("not_a_whole_number", "Must be a whole number in digits alone.");
            }
            BigInteger number = new BigInteger(text);
            return number.compareTo(BigInteger.valueOf(least)) >= 0 && number.compareTo(BigInteger.valueOf(most)) <= 0
                    ? Parsed.of(number.longValueExact())
                    : Parsed.no("out_of_range", "Must be from " + least + " to " + most + ".");
        };
    }

    /** A percentage such as {@code 12.5}, in basis points. */
    static Parsed<Integer> basisPoints(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Parsed.no("not_a_decimal", "Must be a percentage such as 12.5.");
        }
        BigDecimal points = new BigDecimal(text).movePointRight(2).stripTrailingZeros();
        return points.scale() <= 0 && points.signum() > 0 && points.intValue() <= BASIS_POINTS
                ? Parsed.of(points.intValue())
                : Parsed.no("out_of_range", "Must be more than 0 and at most 100, with at most two decimals.");
    }

    static Parsed<Instant> instant(String text) {
        try {
            return Parsed.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException malformed) {
            return Parsed.no("invalid_time", "Must be a time of RFC 3339 such as 2026-11-22T00:00:00Z.");
        }
    }

    private static String sentence(CurrencyParse.Refused refused) {
        String message = refused.message();
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }
}
