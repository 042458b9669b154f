package dev.tradewind.testkit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What each partition key bears, by the form of the key: {@code commerce ORDER#*}; the ids in it are left out. Clients call from several
 * threads at once.
 */
final class KeyTraffic {

    /** Of these the second part is no id, but one of few words. */
    private static final Set<String> WORDED = Set.of("DUE", "SRC");

    /** What the SDK calls the tables of a test: the name and a suffix of its own. */
    private static final String SUFFIX = "-[0-9a-f]{16}$";

    private final Map<String, Units> byKey = new ConcurrentSkipListMap<>();

    /** Read and write units. */
    record Units(double reads, double writes) {

        Units plus(Units more) {
            return new Units(reads + more.reads, writes + more.writes);
        }
    }

    void read(String table, String key, double units) {
        add(table, key, new Units(units, 0));
    }

    void write(String table, String key, double units) {
        add(table, key, new Units(0, units));
    }

    /** A write to an index lands at the key that the item has there; one that moves an entry in time stays within its shard. */
    void write(String table, TableIndex index, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        int units = index.writeUnits(before, after);
        Optional<String> key = index.partition(after).or(() -> index.partition(before));
        key.filter(_ -> units > 0).ifPresent(pk -> write(table, pk, units));
    }

    void clear() {
        byKey.clear();
    }

    Map<String, Units> byKey() {
        return Map.copyOf(byKey);
    }

    private void add(String table, String key, Units units) {
        byKey.merge(table.replaceFirst(SUFFIX, "") + " " + form(key), units, Units::plus);
    }

    private static String form(String key) {
        String[] parts = key.split("#", -1);
        int words = WORDED.contains(parts[0]) ? 2 : 1;
        return Arrays.stream(parts).limit(words).collect(Collectors.joining("#")) + "#*".repeat(Math.max(0, parts.length - words));
    }
}
