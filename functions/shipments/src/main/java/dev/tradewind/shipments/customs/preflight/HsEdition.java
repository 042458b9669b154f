package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.shipments.customs.ReferenceTable;
import dev.tradewind.shipments.customs.model.HsCode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The six-digit codes of the edition 2022, and what has become of those of 2017. */
final class HsEdition {
    private static final Set<String> CODES = ReferenceTable.rows("hs-2022.table", 2).stream()
            .flatMap(row -> Arrays.stream(row.get(1).split(" ", -1)).map(rest -> row.get(0) + rest))
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> GONE = ReferenceTable.rows("hs-2017-gone.table", 2).stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

    private HsEdition() {}

    static boolean has(HsCode code) {
        return CODES.contains(code.six());
    }

    /** What is new in the heading of a code that went; empty text where the heading went too, nothing where the code never was. */
    static Optional<String> since(HsCode code) {
        return Optional.ofNullable(GONE.get(code.six()));
    }

    static int size() {
        return CODES.size();
    }
}
