package dev.tradewind.fxquoting;

import dev.tradewind.kernel.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SampleTables to price with. */
public final class SampleTables {

    public static final LocalDate DAY = LocalDate.of(2026, 4, 13);

    public static final RateSource DESK = new RateSource("desk");

    /** As the European Central Bank published them for 13 April 2026. */
    public static final RateTable ECB = table(RateSource.ECB, "EUR", DAY, """
            USD=1.1684 JPY=186.75 CZK=24.378 DKK=7.4727 GBP=0.87058 HUF=366.9 PLN=4.2543 RON=5.092 SEK=10.892 CHF=0.9242 ISK=143.2 \
            NOK=11.098 TRY=52.2478 AUD=1.661 BRL=5.874 CAD=1.6177 CNY=7.9827 HKD=9.1507 IDR=20082.05 ILS=3.5787 INR=109.047 KRW=1740.86 \
            MXN=20.3203 MYR=4.6444 NZD=2.0081 PHP=70.356 SGD=1.4912 THB=37.728 ZAR=19.3849""");

    /** What an operator might add: base USD, currencies of 0, 2 and 3 decimals that ECB lacks. */
    public static final RateTable OPERATOR = table(DESK, "USD", DAY,
            "KWD=0.30645 BHD=0.376 TND=2.9123 AED=3.6725 VND=25987.5 CLP=951.13 TWD=31.842");

    private SampleTables() {}

    public static RateTable table(RateSource source, String base, LocalDate date, String rates) {
        Map<String, BigDecimal> byCode = Arrays.stream(rates.split(" ", -1)).map(rate -> rate.split("=", -1))
                .collect(Collectors.toMap(rate -> rate[0], rate -> new BigDecimal(rate[1])));
        return new RateTable(source, CurrencyCode.of(base), date, byCode);
    }

    public static RateTable desk(LocalDate date, String rates) {
        return table(DESK, "EUR", date, rates);
    }

    static List<CurrencyCode> currencies(RateTable table) {
        return Stream.concat(Stream.of(table.base().code()), table.rates().keySet().stream().sorted()).map(CurrencyCode::of).toList();
    }
}
