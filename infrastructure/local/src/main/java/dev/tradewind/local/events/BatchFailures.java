package dev.tradewind.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.functions.Outcome;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which records of a batch have to be tried again. */
final class BatchFailures {

    private BatchFailures() {}

    /**
     * The failed ones among these identifiers.
     *
     * @param reported
     *            whether the function names them; else its end decides on all of them
     */
    static Set<String> of(Outcome outcome, boolean reported, List<String> identifiers) {
        return switch (outcome) {
            case Outcome.Answered answered -> reported ? named(answered, identifiers) : Set.of();
            case Outcome.Failed _,Outcome.TimedOut _,Outcome.Throttled _ -> new LinkedHashSet<>(identifiers);
        };
    }

    /** As Lambda does, an answer that names something else or is no such answer fails the whole batch. */
    private static Set<String> named(Outcome.Answered answered, List<String> identifiers) {
        JsonNode answer = Json.parse(answered.body()).orElseGet(Json::object);
        Set<String> failed = new LinkedHashSet<>();
        Json.elements(answer, "batchItemFailures").forEach(failure -> failed.add(failure.path("itemIdentifier").asText()));
        return identifiers.containsAll(failed) ? failed : new LinkedHashSet<>(identifiers);
    }
}
