package dev.tradewind.shipments.customs.documents;

import dev.tradewind.shipments.customs.Period;
import dev.tradewind.shipments.customs.Rates;
import dev.tradewind.shipments.customs.ReferenceTable;
import dev.tradewind.shipments.customs.model.Declaration;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Which form of the Universal Postal Union goes with a parcel. CN 23 is right for every one; CN 22 is enough for light ones of little value,
 * and is taken only where that is sure.
 */
public enum PostalForm {
    CN22, CN23;

    private static final List<Limit> SMALL = ReferenceTable.rows("postal-forms.table", 6).stream()
            .map(row -> new Limit(new BigDecimal(row.get(0)), Long.parseLong(row.get(1)), Period.of(row.get(2), row.get(3)))).toList();

    private record Limit(BigDecimal drawingRights, long grams, Period period) {
        boolean has(Declaration declaration) {
            return declaration.grossGrams() <= grams
                    && Rates.about(declaration.goods(), "XDR").filter(value -> value.compareTo(drawingRights) <= 0).isPresent();
        }
    }

    /** The form by the limits of the day. */
    public static PostalForm of(Declaration declaration, LocalDate day) {
        return SMALL.stream().anyMatch(limit -> limit.period().covers(day) && limit.has(declaration)) ? CN22 : CN23;
    }

    /** As it is printed. */
    public String printed() {
        return this == CN22 ? "CN 22" : "CN 23";
    }
}
