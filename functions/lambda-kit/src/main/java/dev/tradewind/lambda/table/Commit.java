package dev.tradewind.lambda.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a conditional write ended: it is all there, or nothing of it is and the refused conditions say why. */
public sealed interface Commit {
    /** Everything was written. */
    record Committed() implements Commit {}

    /** Nothing was written. */
    record Refused(List<Refusal> refusals) implements Commit {
        /** The refusal of the write with that name, if it was refused. */
        public Optional<Refusal> of(String name) {
            return refusals.stream().filter(refusal -> refusal.name().equals(name)).findFirst();
        }
    }

    /**
     * A condition that did not hold.
     *
     * @param name of the write
     * @param item as it stood then, empty map when there was none
     */
    record Refusal(String name, Map<String, AttributeValue> item) {}
}
