package dev.tradewind.replay.history;

import dev.tradewind.replay.history.Verdict.Accepted;
import dev.tradewind.replay.history.Verdict.Rejected;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An invoice while its lines come in. */
final class InvoiceDraft {
    private final String number;
    private final String countryName;
    private final Verdict<Country> country;
    private final List<OrderLine> lines = new ArrayList<>();
    private final Map<Reason, Long> rejected = new EnumMap<>(Reason.class);
    private String customer = "";
    private long read;
    private boolean countriesDiffer;

    InvoiceDraft(Row first) {
        this.number = first.invoice();
        this.countryName = first.country();
        this.country = Countries.find(first.country());
    }

    void add(Row row, LineReading reading) {
        read++;
        countriesDiffer |= row.whole() && !row.country().equals(countryName);
        customer = customer.isEmpty() ? row.customer() : customer;
        switch (reading.read(row)) {
            case Accepted<OrderLine>(OrderLine line) -> lines.add(line);
            case Rejected<OrderLine>(Reason reason) -> rejected.merge(reason, 1L, Long::sum);
        }
    }

    String number() {
        return number;
    }

    List<OrderLine> lines() {
        return lines;
    }

    /** How many of its lines are rejected, by reason; all of them, if the invoice itself is for a reason of its own. */
    Map<Reason, Long> rejectedLines() {
        return switch (verdict()) {
            case Accepted<Country> _ -> rejected;
            case Rejected<Country>(Reason reason) -> reason == Reason.NO_LINE_LEFT ? rejected : Map.of(reason, read);
        };
    }

    /** Where it goes, or why it does not. */
    Verdict<Country> verdict() {
        Optional<Reason> kind = kind();
        if (kind.isPresent()) {
            return Verdict.rejected(kind.get());
        }
        if (country instanceof Rejected<Country>) {
            return country;
        }
        if (countriesDiffer) {
            return Verdict.rejected(Reason.COUNTRIES_DIFFER);
        }
        return lines.isEmpty() ? Verdict.rejected(Reason.NO_LINE_LEFT) : country;
    }

    private Optional<Reason> kind() {
        return switch (number.toUpperCase(Locale.ROOT).charAt(0)) {
            case 'C' -> Optional.of(Reason.RETURN);
            case 'A' -> Optional.of(Reason.ADJUSTMENT);
            default -> Optional.empty();
        };
    }

    /** Whoever has no number orders as a guest; some exports write numbers as {@code 17850.0}. */
    String email() {
        String name = customer.isEmpty() ? "guest-" + number : "customer-" + customer.replaceFirst("\\.0+$", "");
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-") + "@replay.example";
    }
}
