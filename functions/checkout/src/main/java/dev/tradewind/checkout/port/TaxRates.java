package dev.tradewind.checkout.port;

import dev.tradewind.kernel.CountryCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What a country adds to the price. The landed-cost work will fill this port with more than one rate a country. */
public interface TaxRates {
    /** The standard rate as a fraction (0.2 for 20 %) on that day; nothing where none is known, which is told to the buyer. */
    Optional<BigDecimal> standardRate(CountryCode country, LocalDate day);
}
