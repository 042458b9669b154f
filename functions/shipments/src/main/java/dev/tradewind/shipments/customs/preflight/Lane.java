package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.shipments.customs.MemberStates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * From where to where a rule holds: {@code from > to}, each {@code *}, or countries between commas, or {@code EU} for the Union of the day;
 * {@code !} before it for all others. Within the Union, or a country, no rule holds: nothing is declared there.
 */
record Lane(End from, End to) {
    /** One end. */
    record End(boolean others, List<String> names) {
        static End of(String text) {
            boolean others = text.startsWith("!");
            return new End(others, Arrays.stream((others ? text.substring(1) : text).split(",", -1)).map(String::strip).toList());
        }

        boolean has(CountryCode country, LocalDate day) {
            boolean named = names.stream().anyMatch(
                    name -> name.equals("*") || name.equals(country.value()) || (name.equals("EU") && MemberStates.has(country, day)));
            return named != others;
        }
    }

    static Lane of(String text) {
        String[] ends = text.split(">", 2);
        return new Lane(End.of(ends[0].strip()), End.of(ends[1].strip()));
    }

    boolean has(Consignment consignment) {
        LocalDate day = consignment.day();
        CountryCode origin = consignment.origin();
        CountryCode destination = consignment.destination();
        boolean inland = origin.equals(destination) || (MemberStates.has(origin, day) && MemberStates.has(destination, day));
        return !inland && from.has(origin, day) && to.has(destination, day);
    }
}
