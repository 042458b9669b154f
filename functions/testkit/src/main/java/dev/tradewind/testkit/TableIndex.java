package dev.tradewind.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A global secondary index as the ledger charges it.
 *
 * @param name of the index
 * @param keys its own key attributes: an item without all of them has no entry
 * @param projected further attributes that its entries hold, besides the table's keys; empty is KEYS_ONLY
 */
public record TableIndex(String name, Set<String> keys, Set<String> projected) {

    /** The due index that every table of the suite has. */
    public static final TableIndex DUE = new TableIndex("due", Set.of("due_pk", "due_sk"), Set.of());

    /** Copies the sets. */
    public TableIndex {
        keys = Set.copyOf(keys);
        projected = Set.copyOf(projected);
    }

    /** @return what the index holds of the item */
    Optional<Map<String, AttributeValue>> entry(Map<String, AttributeValue> item) {
        if (!item.keySet().containsAll(keys)) {
            return Optional.empty();
        }
        Set<String> held = new TreeSet<>(keys);
        held.addAll(projected);
        held.add(TableShape.PK);
        held.add(TableShape.SK);
        Map<String, AttributeValue> entry = new HashMap<>(item);
        entry.keySet().retainAll(held);
        return Optional.of(entry);
    }

    /** @return the key under which the index holds the item; every table of the suite names it so */
    Optional<String> partition(Map<String, AttributeValue> item) {
        return entry(item).flatMap(held -> Optional.ofNullable(held.get("due_pk"))).map(AttributeValue::s);
    }

    /** @return write units for the change of one item: none if the entry stays, two writes if its key moves */
    int writeUnits(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        Optional<Map<String, AttributeValue>> old = entry(before);
        Optional<Map<String, AttributeValue>> now = entry(after);
        if (old.equals(now)) {
            return 0;
        }
        boolean rewritten = old.isPresent() && now.isPresent() && sameKey(old.get(), now.get());
        int removed = old.map(Units::write).orElse(0);
        int written = now.map(Units::write).orElse(0);
        return rewritten ? Math.max(removed, written) : removed + written;
    }

    private boolean sameKey(Map<String, AttributeValue> old, Map<String, AttributeValue> now) {
        return keys.stream().allMatch(key -> old.get(key).equals(now.get(key)));
    }
}
