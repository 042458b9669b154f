package dev.tradewind.fx.model;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.CurrencyParse;
import java.util.Optional;

/**
 * Which codes a table may rate. Withdrawn currencies are among them: a table of 2001 rated ROL, and a history without it would
 * be another history. They never price anything, since quotes take live currencies alone.
 */
public final class RatedCurrencies {

    private RatedCurrencies() {}

    /** @return why a table must not rate that code; empty if it may */
    public static Optional<CurrencyParse.Refused> refuse(String code) {
        return switch (CurrencyCode.parse(code)) {
            case CurrencyParse.Live _,CurrencyParse.Withdrawn _ -> Optional.empty();
            case CurrencyParse.Unknown unknown -> Optional.of(unknown);
            case CurrencyParse.FourDecimals fourDecimals -> Optional.of(fourDecimals);
            case CurrencyParse.NotMoney notMoney -> Optional.of(notMoney);
        };
    }
}
