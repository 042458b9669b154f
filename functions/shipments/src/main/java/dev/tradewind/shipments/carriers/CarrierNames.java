package dev.tradewind.shipments.carriers;

import java.util.Map;
import java.util.stream.Collectors;

/** The names that sources and merchants give to carriers and ours, from {@code carrier-names.table}; one that is not there stays as it is. */
public final class CarrierNames {
    private static final Map<String, String> OURS = StatusTable.resource("carrier-names.table").stream()
            .map(line -> line.replaceFirst("#.*", "").strip()).filter(line -> !line.isEmpty()).map(line -> line.split("\\s*=\\s*", 2))
            .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));

    private CarrierNames() {}

    /**
     * Our name of the carrier.
     *
     * @param name in lower case
     */
    public static String ours(String name) {
        return OURS.getOrDefault(name, name);
    }
}
