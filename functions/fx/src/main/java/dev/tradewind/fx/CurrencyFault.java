package dev.tradewind.fx;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.CurrencyParse;
import dev.tradewind.lambda.http.Field;
import java.util.Optional;

/**
 * Why a currency cannot be taken, in the words of the interface.
 *
 * @param code for machines
 * @param message for people
 */
record CurrencyFault(String code, String message) {

    static CurrencyFault of(CurrencyParse.Refused refused) {
        return switch (refused) {
            case CurrencyParse.Unknown _ -> new CurrencyFault("unknown_currency", "Must be a currency of ISO 4217, in upper case.");
            case CurrencyParse.Withdrawn(var code, var since) -> new CurrencyFault("withdrawn_currency",
                    "The currency %s was withdrawn in %s.".formatted(code, since));
            case CurrencyParse.FourDecimals(var code) -> new CurrencyFault("unsupported_currency",
                    "The currency %s has four decimals; at most three are supported.".formatted(code));
            case CurrencyParse.NotMoney(var code) ->
                new CurrencyFault("unsupported_currency", "%s is a code of ISO 4217 but not money.".formatted(code));
        };
    }

    /** A parser for fields that take live currencies. */
    static Optional<CurrencyCode> live(String text, Field.Rejection rejection) {
        return switch (CurrencyCode.parse(text)) {
            case CurrencyParse.Live(var currency) -> Optional.of(currency);
            case CurrencyParse.Refused refused -> {
                CurrencyFault fault = of(refused);
                rejection.because(fault.code(), fault.message());
                yield Optional.empty();
            }
        };
    }
}
