package dev.tradewind.shipments.customs;

import dev.tradewind.kernel.CountryCode;
import java.time.LocalDate;
import java.util.List;

/** The customs territory of the European Union by country, from {@code member-states.table}. */
public final class MemberStates {
    private static final List<State> STATES = ReferenceTable.rows("member-states.table", 4).stream()
            .map(row -> new State(row.get(0), row.get(1), Period.of(row.get(2), row.get(3)))).toList();

    private MemberStates() {}

    private record State(String country, String number, Period member) {}

    /** Whether goods need no customs between there and the Union on that day. */
    public static boolean has(CountryCode country, LocalDate day) {
        return STATES.stream().anyMatch(state -> state.country().equals(country.value()) && state.member().covers(day));
    }

    /** Whether the three digits name a state that registers for the one stop shop. */
    static boolean isRegister(String digits) {
        return STATES.stream().anyMatch(state -> state.number().equals(digits));
    }
}
