package dev.tradewind.testkit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the attempts of a race ended.
 *
 * @param all one per attempt, in no order
 */
public record RaceOutcomes<T>(List<Outcome<T>> all) {

    /** The end of one attempt. */
    public sealed interface Outcome<T> {

        /** @return what the attempt returned or threw */
        Object what();
    }

    /** It returned. */
    public record Returned<T>(T what) implements Outcome<T> {}

    /** It threw. */
    public record Threw<T>(Exception what) implements Outcome<T> {}

    /** @return how many returned or threw an instance of the type */
    public int count(Class<?> type) {
        return Math.toIntExact(all.stream().filter(outcome -> type.isInstance(outcome.what())).count());
    }

    /** @return what was returned */
    public List<T> returned() {
        return all.stream().flatMap(outcome -> switch (outcome) {
            case Returned<T> returned -> Stream.of(returned.what());
            case Threw<T> _ -> Stream.<T>empty();
        }).toList();
    }

    /** @return what was thrown */
    public List<Exception> thrown() {
        return all.stream().flatMap(outcome -> switch (outcome) {
            case Returned<T> _ -> Stream.<Exception>empty();
            case Threw<T> threw -> Stream.of(threw.what());
        }).toList();
    }

    /** @return counts by the simple name of the type that was returned or thrown */
    public Map<String, Long> byType() {
        return all.stream().collect(
                Collectors.groupingBy(outcome -> outcome.what().getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
    }

    @Override
    public String toString() {
        return byType().toString();
    }
}
