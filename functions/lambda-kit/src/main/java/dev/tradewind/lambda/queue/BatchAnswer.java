package dev.tradewind.lambda.queue;

import java.util.List;
import java.util.Map;

/** Lambda's partial batch response: only what is named in it comes again. */
public final class BatchAnswer {
    private BatchAnswer() {}

    /** The response for the given message ids or sequence numbers. */
    public static Map<String, List<Map<String, String>>> of(List<String> failed) {
        return Map.of("batchItemFailures", failed.stream().map(id -> Map.of("itemIdentifier", id)).toList());
    }
}
