package dev.tradewind.catalog.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns that a file must and may have. */
record Columns(List<String> required, List<String> optional) {
    private static final int LONGEST_QUOTE = 40;

    static Columns required(String... names) {
        return new Columns(List.of(names), List.of());
    }

    Columns optional(String... names) {
        return new Columns(required, List.of(names));
    }

    /** Where each column stands in the given header, which may have them in any order. */
    Map<String, Integer> positions(String file, long line, List<String> header, ImportFaults faults) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (String name : header) {
            int position = header.indexOf(name);
            if (!required.contains(name) && !optional.contains(name)) {
                faults.line(file, line, "unknown_column", "There is no column \"" + shortened(name) + "\"; there are " + all() + ".");
            } else if (positions.put(name, position) != null) {
                faults.cell(file, line, name, "duplicate_column", "This column stands twice.");
            }
        }
        required.stream().filter(name -> !positions.containsKey(name))
                .forEach(name -> faults.cell(file, line, name, "missing_column", "This column is missing."));
        return positions;
    }

    private String all() {
        var all = new ArrayList<>(required);
        all.addAll(optional);
        return String.join(", ", all);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_QUOTE ? name : name.substring(0, LONGEST_QUOTE) + "…";
    }
}
