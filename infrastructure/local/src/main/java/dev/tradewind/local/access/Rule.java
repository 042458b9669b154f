package dev.tradewind.local.access;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * One action on one resource of a statement.
 *
 * @param leadingKeys
 *            lists of which each must cover all keys that a request names; AWS lets a request pass that names none, such as a scan
 * @param uses
 *            how often a request was covered by it
 */
record Rule(Wildcard action, Wildcard resource, List<List<Wildcard>> leadingKeys, LongAdder uses) {

    Rule(Wildcard action, Wildcard resource, List<List<Wildcard>> leadingKeys) {
        this(action, resource, leadingKeys, new LongAdder());
    }

    boolean covers(Access access) {
        boolean covers = action.matches(access.action()) && access.resources().stream().anyMatch(resource::matches)
                && leadingKeys.stream().allMatch(keys -> access.leadingKeys().stream().allMatch(key -> matchesAny(keys, key)));
        if (covers) {
            uses.increment();
        }
        return covers;
    }

    private static boolean matchesAny(List<Wildcard> patterns, String key) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(key));
    }
}
