package dev.tradewind.local.access;

import java.util.List;
import java.util.Set;

/**
 * One action on one resource that a request asks for; a transaction asks for one per item.
 *
 * @param action
 *            as IAM names it, such as {@code dynamodb:PutItem}
 * @param resources
 *            ARN of the resource; several if any of them would do
 * @param leadingKeys
 *            values of the partition key that the request names; none where it names none
 */
record Access(String action, List<String> resources, Set<String> leadingKeys) {

    Access {
        resources = List.copyOf(resources);
        leadingKeys = Set.copyOf(leadingKeys);
    }

    static Access to(String action, String... resources) {
        return new Access(action, List.of(resources), Set.of());
    }
}
