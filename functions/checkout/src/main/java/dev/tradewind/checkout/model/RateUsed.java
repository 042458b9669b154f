package dev.tradewind.checkout.model;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.QuoteId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The FX quote that an offer embeds: it says how catalogue prices became the buyer's.
 *
 * @param from currency of the catalogue
 * @param to currency of the offer
 * @param midRate units of {@code from} for one of {@code to}, before spread, as a decimal
 * @param rate the same after spread, which is what was used
 * @param fromPerBase of the source's base currency, exactly as published: with {@code toPerBase} and the spread it is the exact rate
 * @param toPerBase the same for {@code to}
 * @param expiresAt when it must be renewed
 * @param lock the buyer's own locked quote, where it is one: it is consumed by the order
 */
public record RateUsed(CurrencyCode from, CurrencyCode to, String midRate, String rate, String fromPerBase,
        String toPerBase, int spreadBps, String source, LocalDate sourceDate,
        Instant expiresAt, Optional<QuoteId> lock) {}
